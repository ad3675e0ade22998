import type { CredentialsMode } from '../exchange.ts';
import { getHeader, type HeaderList } from '../headers.ts';
import type { CorsFailure } from './cors-failure.ts';

/** Names why an Allow-Origin value other than `*` and the page's origin fails. Chrome tells these three apart. */
function judgeAllowOrigin(value: string): CorsFailure {
  if (/[,\s]/.test(value)) return { kind: 'allow-origin-multiple', value };
  const wellFormed = value === 'null' || /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+\/?$/i.test(value);
  return { kind: wellFormed ? 'allow-origin-mismatch' : 'allow-origin-invalid', value };
}

/**
 * Checks whether a page of `origin` may read a response. Of the credentials modes, only `include` makes the check
 * stricter. https://fetch.spec.whatwg.org/#cors-check
 */
export function corsCheck(
  headers: HeaderList,
  origin: string,
  credentialsMode: CredentialsMode,
): 'success' | CorsFailure {
  const allowOrigin = getHeader(headers, 'Access-Control-Allow-Origin');
  if (allowOrigin === null) return { kind: 'allow-origin-missing' };
  const withCredentials = credentialsMode === 'include';
  if (allowOrigin === '*') return withCredentials ? { kind: 'wildcard-with-credentials' } : 'success';
  if (allowOrigin !== origin) return judgeAllowOrigin(allowOrigin);
  if (!withCredentials) return 'success';
  const value = getHeader(headers, 'Access-Control-Allow-Credentials');
  return value === 'true' ? 'success' : { kind: 'allow-credentials-not-true', value };
}
