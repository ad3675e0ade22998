import { type Spoken, spokenBy } from '../cos/tus.ts';
import { askedHeaders } from '../exchange.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Kind, lastAnswer, nothingToEdit } from './evidence.ts';
import { storedAnswer } from './stored-answer.ts';

export interface RulesUnknown extends Spoken {
  readonly kind: 'rules-unknown';
  readonly stage: Stage;
  readonly method: string;
  readonly status: number;
}

/** The bucket's answer does not allow the page, and its rules are not known. COS answers alike for every reason. */
export const rulesUnknown: Kind<RulesUnknown> = {
  detect(evidence) {
    const { exchange, recorded, configuration, bucket } = evidence;
    if (configuration !== null || recorded.outcome !== 'blocked' || bucket === null) return null;
    const { stage, failure } = recorded;
    const status = lastAnswer(evidence)?.status ?? 0;
    const refused = stage === 'preflight' ? status === 403 : failure.kind === 'allow-origin-missing';
    // While the rules are not known, a stored answer is found only where it is certain.
    if (!refused || storedAnswer.detect(evidence) !== null) return null;
    const method = exchange.preflight?.method ?? exchange.request.method;
    return { kind: 'rules-unknown', stage, method, status, ...spokenBy(askedHeaders(exchange)) };
  },
  mend: nothingToEdit,
};
