import type { CorsFailure } from '../fetch/cors-failure.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface AnswerRefused {
  readonly kind: 'answer-refused';
  readonly stage: Stage;
  readonly status: number;
  readonly failure: CorsFailure;
}

/** The browser blocked an answer, and no other kind tells why. */
export const answerRefused: Kind<AnswerRefused> = {
  detect({ exchange, recorded }) {
    if (recorded.outcome !== 'blocked') return null;
    const { stage, failure } = recorded;
    const status = (stage === 'preflight' ? exchange.preflight?.response : exchange.response)?.status ?? 0;
    return { kind: 'answer-refused', stage, status, failure };
  },
  mend: nothingToEdit,
};
