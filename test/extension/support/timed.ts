import type { Exchange } from '../../../src/exchange.ts';
import { type Sent, sent } from './uploads.ts';

/** A request that ends; times in milliseconds. */
export interface Timed extends Sent {
  readonly at: number;
  readonly lasts?: number;
  /** The request headers that it asks for, where they matter. */
  readonly names?: readonly string[];
  readonly type?: string;
}

/** Makes a request that began at a time and ended, refused unless told otherwise. */
export function timed({ at, lasts = 20, names, type = 'xmlhttprequest', ...request }: Timed): Exchange {
  const made = sent(request);
  const { preflight } = made;
  const asked =
    names === undefined
      ? {}
      : {
          request: { ...made.request, unsafeHeaderNames: names },
          preflight: preflight && { ...preflight, headerNames: names },
        };
  return { ...made, ...asked, type, startedAt: at, endedAt: at + lasts };
}

/** Makes a request that ends and is sent again after each of these pauses. */
export function repeatedAfter(pauses: readonly number[], { at, lasts = 20, ...request }: Timed): Exchange[] {
  let now = at;
  const later = pauses.map((pause) => {
    now += lasts + pause;
    return timed({ ...request, lasts, at: now });
  });
  return [timed({ ...request, lasts, at }), ...later];
}
