import type { CorsRule } from '../cors-configuration.ts';
import { isForEverybody } from '../origin-pattern.ts';
import { type PreparedPattern, preparePattern } from '../prepared-pattern.ts';
import { type AtValue, valuesOf } from './mistaken-value.ts';

type AtOrigin = AtValue<'allowedOrigins'>;

/** An AllowedOrigin line that works, but may open more than was meant. */
export type Oversight = AtOrigin &
  (
    | { readonly kind: 'writes-from-anywhere'; readonly methods: readonly string[] }
    /** `https://*a.com`: `example` is somebody else's origin that the line allows too. */
    | { readonly kind: 'matches-other-hosts'; readonly example: string }
    /** The rule lists one host with `http` and with `https`; `secure` is the `https` line. */
    | { readonly kind: 'http-beside-https'; readonly secure: string }
    /** COS does not document whether `*` or another line of the rule answers a page that both allow. */
    | { readonly kind: 'wildcard-beside-origins' }
  );

const writing = ['PUT', 'POST', 'DELETE'];

/**
 * Matches a name that anybody can register, such as `a.com` or `a.com.cn`. One with more labels is part of a domain
 * that somebody owns.
 */
const registrable = /^[a-z\d-]+\.(?:(?:com|net|org|gov|edu|ac|co)\.)?[a-z\d-]+(?::\d*)?$/i;

/** Somebody else's origin that a pattern allows because its `*` is part of a host name, or ends it; else `null`. */
function strangerOf(pattern: PreparedPattern): string | null {
  const { head, tail } = pattern;
  if (tail === null) return null;
  const inHost = /^https?:\/\//i.test(head);
  if (inHost && registrable.test(tail)) return `${head}evil${tail}`;
  if (inHost && tail === '' && !/:$|\/$/.test(head)) return `${head}${head.endsWith('.') ? '' : '.'}evil.com`;
  return null;
}

function isLocal(origin: string): boolean {
  return /^http:\/\/(?:localhost|127\.|\[::1\])/.test(origin);
}

/** Finds the AllowedOrigin lines of a rule that may open more than was meant. */
export function findOversights(rule: CorsRule, index: number): Oversight[] {
  const listed = new Set(rule.allowedOrigins);
  const methods = rule.allowedMethods.filter((method) => writing.includes(method));
  return valuesOf(rule, index, 'allowedOrigins').flatMap((at): Oversight[] => {
    const { value } = at;
    const pattern = preparePattern(value);
    if (pattern === null) return [];
    const found: Oversight[] = [];
    const example = strangerOf(pattern);
    if (example !== null) found.push({ kind: 'matches-other-hosts', example, ...at });
    else if (methods.length > 0 && isForEverybody(value)) found.push({ kind: 'writes-from-anywhere', methods, ...at });
    const secure = value.replace(/^http:/, 'https:');
    if (secure !== value && listed.has(secure) && !isLocal(value))
      found.push({ kind: 'http-beside-https', secure, ...at });
    if (value === '*' && listed.size > 1) found.push({ kind: 'wildcard-beside-origins', ...at });
    return found;
  });
}
