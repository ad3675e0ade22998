import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { HideKey } from './redact-url.ts';

/**
 * Gives a function that replaces an object key by a name such as `object-1f0c52ab90e4`. A key always gets the same
 * name, which shows repetitions. Without `salt`, a text that nobody can guess, it tells nothing of the key.
 */
export function keyHider(salt: string): HideKey {
  return (key) => `object-${bytesToHex(hmac(sha256, salt, key)).slice(0, 12)}`;
}
