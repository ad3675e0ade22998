import type { Stage } from '../recorded-verdict.ts';
import { isBucketHost, type Kind, nothingToEdit } from './evidence.ts';

export interface SeveralAllowOrigins {
  readonly kind: 'several-allow-origins';
  readonly host: string;
  readonly stage: Stage;
  /** The values as the browser reads them, with commas or spaces between them. */
  readonly value: string;
  /** Whether the host is a bucket's own, where nobody else should answer. */
  readonly atBucket: boolean;
}

/**
 * The answer has more than one Allow-Origin value. COS sends one, so somebody else set one too.
 * https://fetch.spec.whatwg.org/#cors-check
 */
export const severalAllowOrigins: Kind<SeveralAllowOrigins> = {
  detect({ recorded, host, endpoint }) {
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-origin-multiple') return null;
    const { stage, failure } = recorded;
    return { kind: 'several-allow-origins', host, stage, value: failure.value, atBucket: isBucketHost(endpoint) };
  },
  mend: nothingToEdit,
};
