import { getHeader, type HeaderList } from '../headers.ts';
import type { Stage } from '../recorded-verdict.ts';
import { isBucketHost, type Kind, lastAnswer, nothingToEdit } from './evidence.ts';

export interface AnotherOriginAllowed {
  readonly kind: 'another-origin-allowed';
  readonly host: string;
  readonly stage: Stage;
  readonly origin: string;
  /** The value of Allow-Origin. */
  readonly allowed: string;
  /** Whether the answer says with `Vary` that it is for one origin alone. */
  readonly varies: boolean;
  readonly atBucket: boolean;
}

function variesByOrigin(headers: HeaderList): boolean {
  const vary = getHeader(headers, 'Vary') ?? '';
  return vary.split(',').some((name) => /^(?:origin|\*)$/i.test(name.trim()));
}

/**
 * The answer allows another origin than the page's. COS answers with the page's own or with `*`, so this answer was
 * stored for another site, or is not from COS.
 */
export const anotherOriginAllowed: Kind<AnotherOriginAllowed> = {
  detect(evidence) {
    const { exchange, recorded, host, endpoint } = evidence;
    const { origin } = exchange.request;
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'allow-origin-mismatch') return null;
    if (origin === 'null') return null;
    return {
      kind: 'another-origin-allowed',
      host,
      stage: recorded.stage,
      origin,
      allowed: recorded.failure.value,
      varies: variesByOrigin(lastAnswer(evidence)?.headers ?? []),
      atBucket: isBucketHost(endpoint),
    };
  },
  mend: nothingToEdit,
};
