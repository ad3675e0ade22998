import { type CorsConfiguration, isAllowableMethod } from '../cos/cors-configuration.ts';
import { firstUnheld, type UnheldMethod } from '../cos/edits/held-methods.ts';
import { type MendedBy, mendedBy } from '../cos/edits/mended-by.ts';
import { type Spoken, spokenBy } from '../cos/tus.ts';
import type { Kind } from './evidence.ts';
import { admitUnmatched, unmatched } from './unmatched.ts';

/**
 * Why no rule allows a method. `options`: the page itself sends OPTIONS, which no rule lists. `letter-case`: the rules
 * or the page write it in another case. `not-held`: a rule lists what is no method of COS, such as `*`.
 * `head-is-not-get`: GET is allowed and does not stand for HEAD. `never-allowable`: no rule can list it, as with PATCH.
 */
type MethodRefusal = 'options' | 'letter-case' | 'not-held' | 'head-is-not-get' | 'never-allowable' | 'not-listed';

/** A line of Methods that differs from the method in letter case alone; rules count from 0. */
interface NearestMethod {
  readonly rule: number;
  readonly configured: string;
}

export interface MethodNotAllowed extends Spoken, MendedBy {
  readonly kind: 'method-not-allowed';
  readonly method: string;
  readonly reason: MethodRefusal;
  readonly nearest: NearestMethod | null;
  /** The methods that the rules allow, each once. */
  readonly allowed: readonly string[];
  /** Whether a rule can list the method at all: none can list PATCH. */
  readonly allowable: boolean;
  /** Present with `not-held`: the line for which COS holds none of these rules. */
  readonly unheld?: UnheldMethod;
}

function nearestMethod({ rules }: CorsConfiguration, method: string): NearestMethod | null {
  for (const [rule, { allowedMethods }] of rules.entries()) {
    const configured = allowedMethods.find((each) => each.toUpperCase() === method.toUpperCase());
    if (configured !== undefined) return { rule, configured };
  }
  return null;
}

function refusalOf(
  method: string,
  nearest: NearestMethod | null,
  allowed: readonly string[],
  unheld: UnheldMethod | null,
): MethodRefusal {
  if (method === 'OPTIONS') return 'options';
  // Browsers put only six methods in upper case, and send `patch` as it is.
  // https://fetch.spec.whatwg.org/#concept-method-normalize
  if (nearest !== null || method.toUpperCase() !== method) return 'letter-case';
  if (!isAllowableMethod(method)) return 'never-allowable';
  if (unheld !== null) return 'not-held';
  return method === 'HEAD' && allowed.includes('GET') ? 'head-is-not-get' : 'not-listed';
}

/** No rule allows the method. */
export const methodNotAllowed: Kind<MethodNotAllowed> = {
  detect(evidence) {
    const refused = unmatched(evidence);
    if (refused === null || refused.matches.length === 0 || refused.matches.some(({ method }) => method)) return null;
    const { configuration, method } = refused;
    const nearest = nearestMethod(configuration, method);
    const allowed = [...new Set(configuration.rules.flatMap((rule) => rule.allowedMethods))];
    const unheld = firstUnheld(configuration);
    const reason = refusalOf(method, nearest, allowed, unheld);
    return {
      kind: 'method-not-allowed',
      method,
      reason,
      nearest,
      allowed,
      allowable: isAllowableMethod(method),
      ...(reason === 'not-held' && unheld !== null ? { unheld } : {}),
      ...(reason === 'not-held' ? {} : mendedBy(configuration, refused.request, 'allowedMethods')),
      ...spokenBy(refused.request.requestHeaders),
    };
  },
  mend: admitUnmatched,
};
