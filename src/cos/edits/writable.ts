import type { BucketRequest } from '../match.ts';

/** Whether a rule can list the origin itself. Others, such as `null`, are known to be allowed only by `*`. */
export function isWritableOrigin(origin: string | null): origin is string {
  return origin !== null && /^https?:\/\/[^/?#\s*]+$/.test(origin);
}

/** Whether a rule can list a header and allow no other: `*` may be part of a name, but in a rule it stands for any. */
export function isWritableHeader(name: string): boolean {
  return !name.includes('*');
}

/** Whether a rule can list the origin and every header of a request by name. */
export function canBeNamed({ origin, requestHeaders }: BucketRequest): boolean {
  return isWritableOrigin(origin) && requestHeaders.every(isWritableHeader);
}
