import type { Stage } from '../verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface NetworkError {
  readonly kind: 'network-error';
  readonly host: string;
  readonly stage: Stage;
  /** The browser's own code or sentence. */
  readonly error: string;
}

/** The page, or its reader by leaving, gave the request up: no failure. */
const givenUp = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED']);

/** No answer came back: there is nothing that CORS could have judged. */
export const networkError: Kind<NetworkError> = {
  detect({ recorded, host }) {
    if (recorded.outcome !== 'failed' || givenUp.has(recorded.error)) return null;
    return { kind: 'network-error', host, stage: recorded.stage, error: recorded.error };
  },
  mend: nothingToEdit,
};
