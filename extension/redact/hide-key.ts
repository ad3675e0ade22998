import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { HideKey } from './redact-url.ts';

/**
 * Hides objects' keys behind names that are the same for the same key, so that a repetition is known as one, and that
 * without `salt`, a text nobody can guess, say nothing of it: `object-1f0c52ab90e4`.
 */
export function keyHider(salt: string): HideKey {
  return (key) => `object-${bytesToHex(hmac(sha256, salt, key)).slice(0, 12)}`;
}
