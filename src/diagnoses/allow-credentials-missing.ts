import { isBeacon } from '../fetch/beacon.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface AllowCredentialsMissing {
  readonly kind: 'allow-credentials-missing';
  readonly host: string;
  readonly stage: Stage;
  /** The value of Allow-Credentials; `null` when the header is absent. */
  readonly value: string | null;
  /** Present where a beacon sent the request, which cannot leave credentials out. */
  readonly beacon?: true;
}

/**
 * The page sends credentials, and the answer lacks `Access-Control-Allow-Credentials: true`. COS sends that with every
 * origin that it echoes, so somebody else wrote or changed the answer.
 * https://cloud.tencent.com/document/product/436/8288
 */
export const allowCredentialsMissing: Kind<AllowCredentialsMissing> = {
  detect({ exchange, recorded, host }) {
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-credentials-not-true') return null;
    const { stage, failure } = recorded;
    const beacon = isBeacon(exchange) ? ({ beacon: true } as const) : {};
    return { kind: 'allow-credentials-missing', host, stage, value: failure.value, ...beacon };
  },
  mend: nothingToEdit,
};
