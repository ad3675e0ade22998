import { holdsKeys } from '../../src/notation/held-keys.ts';

/** How every SecretId begins. More of it may be to come. */
const idStart = /(?<![A-Za-z0-9])[AI]KID/;

/**
 * The name of a key, token or signature with the sign before its value, which Chinese input makes full-width. The value
 * itself may not be typed yet. The name alone is none: `x-cos-security-token` and `authorization` are in many rules.
 */
const namedValue =
  /(?:secret[-_]?(?:id|key)?|(?:security|session|access)[-_]?token|access[-_]?key(?:[-_]?(?:id|secret))?|api[-_]?key|signature|authorization|cookie|passw(?:or)?d|pwd)\s{0,32}\\?["'`]?\s{0,32}[:=>(：＝]/i;

/** A parameter of an address whose name tells of a secret, as COS, its CDN and other services sign addresses. */
const parameter =
  /[?#&;](?:q-[\w-]{1,60}|x-(?:cos|ci|amz|oss)-[\w-]{1,60}|[\w.~-]{0,60}(?:sign|token|ticket|secret|session|auth|credential|passw|pwd|key)[\w.~-]{0,60})=/i;

/** The user and password of an address. */
const userOfAddress = /:\/\/[^\s/?#"'<>@]{0,200}@/;

const runs = /[A-Za-z0-9]{16,}/g;

/** Whether a run of letters and digits looks like a key or a digest. Names of headers and buckets are not so mixed. */
function isKeyLike(run: string): boolean {
  if (!/\d/.test(run)) return false;
  return (/[a-z]/.test(run) && /[A-Z]/.test(run)) || /^[\da-f]{32,}$/i.test(run);
}

/**
 * Whether a text may hold a key, a token, a password or a signature, or the beginning of one. It is stricter than
 * `holdsKeys`, which reads a text that is whole: somebody may still type this one.
 */
export function mayHoldSecret(text: string): boolean {
  if (idStart.test(text) || namedValue.test(text) || parameter.test(text) || userOfAddress.test(text)) return true;
  return holdsKeys(text) || (text.match(runs) ?? []).some(isKeyLike);
}
