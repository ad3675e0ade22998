import type { Stage } from '../verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface RulesUnknown {
  readonly kind: 'rules-unknown';
  readonly stage: Stage;
  readonly method: string;
  readonly status: number;
  /** Whether the browser says that it took the answer from its cache. */
  readonly fromCache: boolean;
}

/** The bucket's answer does not allow the page, and its rules are not known: COS gives one answer for every reason. */
export const rulesUnknown: Kind<RulesUnknown> = {
  detect({ exchange, recorded, configuration, endpoint }) {
    if (configuration !== null || endpoint.bucket === null || endpoint.kind === 'cdn-default') return null;
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-origin-missing') return null;
    const { stage } = recorded;
    const { status = 0, fromCache = false } =
      (stage === 'preflight' ? exchange.preflight?.response : exchange.response) ?? {};
    if (stage === 'preflight' && status !== 403) return null;
    const method = exchange.preflight?.method ?? exchange.request.method;
    return { kind: 'rules-unknown', stage, method, status, fromCache };
  },
  mend: nothingToEdit,
};
