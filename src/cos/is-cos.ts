import type { HeaderList } from '../headers.ts';
import { isFromCos } from './answers/cdn-signs.ts';
import { hostOf, parseEndpoint } from './endpoint.ts';

/**
 * Whether an address belongs to COS: its host has a form of COS's own, `isNamed` knows the host, or the answer, if
 * there is one, names COS as its author. `isNamed` is given the host in lower case and without its port.
 */
export function isCos(url: string, answer: HeaderList | null, isNamed: (host: string) => boolean): boolean {
  const host = hostOf(url);
  if (parseEndpoint(host).kind !== 'custom' || isNamed(host.replace(/:\d+$/, ''))) return true;
  return answer !== null && isFromCos(answer);
}
