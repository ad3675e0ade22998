import type { Stage } from '../verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface NetworkError {
  readonly kind: 'network-error';
  readonly host: string;
  readonly stage: Stage;
  /** The browser's own code or sentence. */
  readonly error: string;
}

/** No answer came back: there is nothing that CORS could have judged. */
export const networkError: Kind<NetworkError> = {
  detect({ recorded, host }) {
    if (recorded.outcome !== 'failed') return null;
    return { kind: 'network-error', host, stage: recorded.stage, error: recorded.error };
  },
  mend: nothingToEdit,
};
