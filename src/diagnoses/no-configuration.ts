import { type Spoken, spokenBy } from '../cos/tus.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface NoConfiguration extends Spoken {
  readonly kind: 'no-configuration';
  readonly origin: string;
  readonly method: string;
}

/** The bucket has no CORS rule at all. */
export const noConfiguration: Kind<NoConfiguration> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null || refused.matches.length > 0) return null;
    const { origin, method, request } = refused;
    return { kind: 'no-configuration', origin, method, ...spokenBy(request.requestHeaders) };
  },
  mend: admitUnmatched,
};
