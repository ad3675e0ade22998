import type { Stage } from '../verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface NetworkError {
  readonly kind: 'network-error';
  readonly host: string;
  readonly stage: Stage;
  /** The browser's own code or sentence. */
  readonly error: string;
  /** Whether another extension stopped it. */
  readonly stopped: boolean;
}

/** The page, or its reader by leaving, gave the request up: no failure. */
const givenUp = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED']);

/** What browsers say of a request that an extension stopped. */
const stoppedByExtension = new Set(['net::ERR_BLOCKED_BY_CLIENT', 'NS_ERROR_ABORT']);

/** No answer came back: there is nothing that CORS could have judged. */
export const networkError: Kind<NetworkError> = {
  detect({ recorded, host }) {
    if (recorded.outcome !== 'failed' || givenUp.has(recorded.error)) return null;
    const { stage, error } = recorded;
    return { kind: 'network-error', host, stage, error, stopped: stoppedByExtension.has(error) };
  },
  mend: nothingToEdit,
};
