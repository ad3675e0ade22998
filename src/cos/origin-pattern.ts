import { patternAllows, preparePattern } from './prepared-pattern.ts';

/**
 * Whether an AllowedOrigin line allows a serialized origin. They are compared as strings; a `*` in the line stands for
 * zero or more of any character. A line with more than one `*` allows nothing.
 * https://cloud.tencent.com/document/product/436/8279
 */
export function originPatternAllows(pattern: string, origin: string): boolean {
  const prepared = preparePattern(pattern);
  return prepared !== null && patternAllows(prepared, origin);
}

/** Whether some origin could be allowed by both AllowedOrigin lines. Errs towards `true`. */
export function originPatternsOverlap(one: string, other: string): boolean {
  if (!one.includes('*')) return originPatternAllows(other, one);
  if (!other.includes('*')) return originPatternAllows(one, other);
  const [headOne = '', tailOne = ''] = one.split('*');
  const [headOther = '', tailOther = ''] = other.split('*');
  const headsAgree = headOne.startsWith(headOther) || headOther.startsWith(headOne);
  const tailsAgree = tailOne.endsWith(tailOther) || tailOther.endsWith(tailOne);
  return headsAgree && tailsAgree;
}

/** Whether an AllowedOrigin line allows every origin that another one allows. */
export function originCovers(pattern: string, other: string): boolean {
  if (!other.includes('*')) return originPatternAllows(pattern, other);
  const [head = '', tail = '', ...more] = pattern.split('*');
  if (!pattern.includes('*') || more.length > 0) return false;
  const [otherHead = '', otherTail = '', ...otherMore] = other.split('*');
  return otherMore.length > 0 || (otherHead.startsWith(head) && otherTail.endsWith(tail));
}

/**
 * Whether a line such as `*`, `https://*` or `*.com` names no domain, so that anybody's page matches. No page matches a
 * line with a second `*`.
 */
export function isForEverybody(pattern: string): boolean {
  const named = pattern.split('*').some((part) => /[^./:]\.[^./:]|localhost|\[/i.test(part));
  return pattern.includes('*') && !named && preparePattern(pattern) !== null;
}
