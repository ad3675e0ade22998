import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import { type Phrase, say } from '../phrase.ts';

/** That not all lines were compared with the refused headers; `null` where they were. `rule` counts from 0. */
export function headersUncompared(headers: readonly RefusedHeader[], rule: number): Phrase | null {
  const count = headers.filter(({ uncompared }) => uncompared).length;
  if (count === 0) return null;
  const named = count === 1 ? say`1 header` : say`${count} headers`;
  return say`Rule ${rule + 1} has too many lines to compare each of them with ${named}: a nearly identical line may have been missed.`;
}

/** That not all lines of Origin were compared with the page's. */
export const originsUncompared: Phrase = say`The rules have too many lines to compare each of them with this origin: a closer line may have been missed.`;

/** That no change was looked for. */
export const changeNotSought: Phrase = say`No change was worked out: the requests have too many different headers or origins, and the rules too many lines.`;
