import { dateOf } from '../cos/answers/server-time.ts';
import type { CorsResponse } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import { type Evidence, type Kind, nothingToEdit } from './evidence.ts';

export interface StoredAnswer {
  readonly kind: 'stored-answer';
  readonly method: string;
  /** How it shows: the browser says so, or the answer is dated before the request. */
  readonly shownBy: 'browser' | 'date';
  /** How many minutes before the request the answer is dated; `null` where no date tells. */
  readonly minutesOld: number | null;
  /** Whether the bucket's rules are known and would let this request through. */
  readonly rulesAllow: boolean;
}

/** An answer this much older than its request was not made for it. Smaller differences may come from the clocks. */
const fewestMinutes = 2;

function minutesOld({ exchange }: Evidence, response: CorsResponse): number | null {
  const made = dateOf(response.headers);
  if (made === null) return null;
  // The date of the preflight's answer is the server's time, so a wrong clock of this computer does not matter.
  const preflightMade = dateOf(exchange.preflight?.response?.headers ?? []);
  return Math.round(((preflightMade ?? exchange.startedAt) - made) / 60_000);
}

/**
 * The browser's cache gave an answer without Allow-Origin, stored for an earlier request without `Origin`, such as a
 * plain `<img>`. https://cloud.tencent.com/document/product/436/13318
 */
export const storedAnswer: Kind<StoredAnswer> = {
  detect(evidence) {
    const { exchange, recorded, bucket, replayed } = evidence;
    const { response } = exchange;
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-origin-missing') return null;
    if (recorded.stage !== 'actual' || response === null || response.status >= 400) return null;
    if (bucket === null || evidence.refused !== null || getHeader(response.headers, 'Age') !== null) {
      return null;
    }
    const old = minutesOld(evidence, response);
    const dated = old !== null && old >= fewestMinutes;
    const rulesAllow = replayed?.actual.verdict === 'success';
    // A date alone may come from a wrong clock. It counts only if the rules allow the request, so that nothing else
    // explains this.
    if (response.fromCache !== true && !(dated && rulesAllow)) return null;
    return {
      kind: 'stored-answer',
      method: exchange.request.method,
      shownBy: response.fromCache === true ? 'browser' : 'date',
      minutesOld: dated ? old : null,
      rulesAllow,
    };
  },
  mend: nothingToEdit,
};
