import type { HarEntry } from './entry.ts';

/** A request at one of the addresses that redirects lead it to: its entry and, if it had one, its preflight's. */
export interface Hop {
  readonly entry: HarEntry;
  readonly preflight: HarEntry | null;
}

/** Whether an entry is a preflight. https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight({ method, sent }: HarEntry): boolean {
  return method === 'OPTIONS' && sent.accessControlRequest !== null;
}
