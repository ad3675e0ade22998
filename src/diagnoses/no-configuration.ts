import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface NoConfiguration {
  readonly kind: 'no-configuration';
  readonly origin: string;
  readonly method: string;
}

/** The bucket has no CORS rule at all. */
export const noConfiguration: Kind<NoConfiguration> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null || refused.matches.length > 0) return null;
    return { kind: 'no-configuration', origin: refused.origin, method: refused.method };
  },
  mend: admitUnmatched,
};
