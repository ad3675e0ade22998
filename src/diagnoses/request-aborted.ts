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

/** Whether a script made the request, or nothing tells. */
function isScripted(type: string | undefined): boolean {
  return type === undefined || type === 'xmlhttprequest' || type === 'beacon' || type === 'ping';
}

/** The page gave the request up before it ended: a time limit, a cancelled upload, or the user left the page. */
export const requestAborted: Kind<RequestAborted> = {
  detect({ exchange: { preflight, response, error, type }, recorded, host }) {
    // A media element stops reading once it knows what it wants to know, and an image or a font is given up with the
    // element or the page: no time limit has a part in it.
    if (recorded.outcome === 'blocked' || !isScripted(type)) return null;
    const aborted = [error, preflight?.error ?? null].some((code) => code !== null && isAborted(code));
    if (!aborted) return null;
    const stage = recorded.outcome === 'failed' ? recorded.stage : 'actual';
    return { kind: 'request-aborted', host, stage, answered: response !== null };
  },
  mend: nothingToEdit,
};
