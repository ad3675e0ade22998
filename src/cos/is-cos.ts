import type { HeaderList } from '../headers.ts';
import { isFromCos } from './answers/cdn-signs.ts';
import { hostOf, parseEndpoint } from './endpoint.ts';

/**
 * Whether an address is one of COS: its host is one of COS's own forms, or `isNamed` knows it, in lower case and without
 * its port, or the answer from there, if it has come, names COS as its author.
 */
export function isCos(url: string, answer: HeaderList | null, isNamed: (host: string) => boolean): boolean {
  const host = hostOf(url);
  if (parseEndpoint(host).kind !== 'custom' || isNamed(host.replace(/:\d+$/, ''))) return true;
  return answer !== null && isFromCos(answer);
}
