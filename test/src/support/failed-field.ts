import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';

export type CorsField =
  | 'access-control-allow-origin'
  | 'access-control-allow-credentials'
  | 'access-control-allow-methods'
  | 'access-control-allow-headers'
  | 'status'
  | 'redirect';

const fields: Readonly<Record<CorsFailure['kind'], CorsField>> = {
  'allow-origin-missing': 'access-control-allow-origin',
  'allow-origin-multiple': 'access-control-allow-origin',
  'allow-origin-invalid': 'access-control-allow-origin',
  'allow-origin-mismatch': 'access-control-allow-origin',
  'wildcard-with-credentials': 'access-control-allow-origin',
  'allow-credentials-not-true': 'access-control-allow-credentials',
  'preflight-redirected': 'redirect',
  'preflight-status-not-ok': 'status',
  'allow-methods-unreadable': 'access-control-allow-methods',
  'allow-headers-unreadable': 'access-control-allow-headers',
  'method-not-in-allow-methods': 'access-control-allow-methods',
  'headers-not-in-allow-headers': 'access-control-allow-headers',
};

/** The part of the answer that a failure is about. */
export function failedField(failure: CorsFailure): CorsField {
  return fields[failure.kind];
}
