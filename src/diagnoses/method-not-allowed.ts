import { allowableMethods } from '../cos/cors-configuration.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

export interface MethodNotAllowed {
  readonly kind: 'method-not-allowed';
  readonly method: string;
  /** The methods that the rules allow, each once. */
  readonly allowed: readonly string[];
  /** Whether COS has a rule field for it at all: PATCH has none. */
  readonly allowable: boolean;
}

/** No rule allows the method. */
export const methodNotAllowed: Kind<MethodNotAllowed> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null || refused.matches.length === 0 || refused.matches.some(({ method }) => method)) return null;
    const { configuration, method } = refused;
    return {
      kind: 'method-not-allowed',
      method,
      allowed: [...new Set(configuration.rules.flatMap((rule) => rule.allowedMethods))],
      allowable: allowableMethods.some((each) => each === method),
    };
  },
  mend: admitUnmatched,
};
