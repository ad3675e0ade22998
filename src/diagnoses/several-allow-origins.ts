import type { Stage } from '../recorded-verdict.ts';
import { isBucketHost, type Kind, nothingToEdit } from './evidence.ts';

export interface SeveralAllowOrigins {
  readonly kind: 'several-allow-origins';
  readonly host: string;
  readonly stage: Stage;
  /** As the browser read them: in one line or joined by commas. */
  readonly value: string;
  /** Whether nobody but the bucket should answer at this host. */
  readonly atBucket: boolean;
}

/** More than one Allow-Origin value: two parties each set one. COS sends one. https://fetch.spec.whatwg.org/#cors-check */
export const severalAllowOrigins: Kind<SeveralAllowOrigins> = {
  detect({ recorded, host, endpoint }) {
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-origin-multiple') return null;
    const { stage, failure } = recorded;
    return { kind: 'several-allow-origins', host, stage, value: failure.value, atBucket: isBucketHost(endpoint) };
  },
  mend: nothingToEdit,
};
