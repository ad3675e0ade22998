import { isAborted } from '../fetch/network-error.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface RequestAborted {
  readonly kind: 'request-aborted';
  readonly host: string;
  readonly stage: Stage;
  /** Whether an answer had begun to arrive. */
  readonly answered: boolean;
}

/** The page gave the request up before it ended: a time limit, a cancelled upload, or the user left the page. */
export const requestAborted: Kind<RequestAborted> = {
  detect({ exchange: { preflight, response, error, type }, recorded, host }) {
    // A media element stops reading once it knows what it wants to know, and asks for the rest when it is played.
    if (recorded.outcome === 'blocked' || type === 'media') return null;
    const aborted = [error, preflight?.error ?? null].some((code) => code !== null && isAborted(code));
    if (!aborted) return null;
    const stage = recorded.outcome === 'failed' ? recorded.stage : 'actual';
    return { kind: 'request-aborted', host, stage, answered: response !== null };
  },
  mend: nothingToEdit,
};
