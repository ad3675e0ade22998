import type { Exchange } from '../exchange.ts';
import { hostOf } from './endpoint.ts';
import { isSharedHost } from './endpoint-of.ts';

/** A text without its percent-encoding; as it is where that is broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The key of the object that a request is about, `photos/cat.jpg`; `null` when it is about the bucket as a whole. */
export function objectOf({ request: { url } }: Exchange): string | null {
  const path = url.replace(/[?#].*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*\/?/i, '');
  const key = isSharedHost(hostOf(url)) ? path.replace(/^[^/]*\/?/, '') : path;
  return key === '' ? null : decoded(key);
}
