import type { Stage } from '../recorded-verdict.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface AllowCredentialsMissing {
  readonly kind: 'allow-credentials-missing';
  readonly host: string;
  readonly stage: Stage;
  /** The value of Allow-Credentials; `null` when the header is absent. */
  readonly value: string | null;
}

/**
 * The page sends credentials, and the answer lacks `Access-Control-Allow-Credentials: true`. COS sends that with every
 * origin that it echoes, so somebody else wrote or changed the answer.
 * https://cloud.tencent.com/document/product/436/8288
 */
export const allowCredentialsMissing: Kind<AllowCredentialsMissing> = {
  detect({ recorded, host }) {
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-credentials-not-true') return null;
    return { kind: 'allow-credentials-missing', host, stage: recorded.stage, value: recorded.failure.value };
  },
  mend: nothingToEdit,
};
