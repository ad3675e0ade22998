import type { CorsFailure } from '../../fetch/cors-failure.ts';
import { type Phrase, say } from '../phrase.ts';
import { longList } from './list.ts';

/** Why a browser refuses an answer. */
export function failure(found: CorsFailure): Phrase {
  switch (found.kind) {
    case 'allow-origin-missing':
      return say`It has no ${'Access-Control-Allow-Origin'} header.`;
    case 'allow-origin-multiple':
      return say`${'Access-Control-Allow-Origin'} has several values: ${found.value}; browsers accept one.`;
    case 'allow-origin-invalid':
      return found.value === ''
        ? say`${'Access-Control-Allow-Origin'} is empty.`
        : say`${'Access-Control-Allow-Origin'} is ${found.value}, which is no origin.`;
    case 'allow-origin-mismatch':
      return say`${'Access-Control-Allow-Origin'} is ${found.value}, which is another origin.`;
    case 'wildcard-with-credentials':
      return say`${'Access-Control-Allow-Origin'} is ${'*'}, which browsers refuse for a request with credentials.`;
    case 'allow-credentials-not-true':
      return found.value === null
        ? say`The request carries credentials, and the answer has no ${'Access-Control-Allow-Credentials'} header.`
        : say`${'Access-Control-Allow-Credentials'} is ${found.value}; browsers accept ${'true'} alone.`;
    case 'preflight-redirected':
      return found.location === null
        ? say`It redirects with ${found.status}; browsers follow no redirect of a preflight.`
        : say`It redirects with ${found.status} to ${found.location}; browsers follow no redirect of a preflight.`;
    case 'preflight-status-not-ok':
      return say`Its status is ${found.status}; a preflight needs 200 to 299.`;
    case 'allow-methods-unreadable':
      return say`${'Access-Control-Allow-Methods'} cannot be read: ${found.value}.`;
    case 'allow-headers-unreadable':
      return say`${'Access-Control-Allow-Headers'} cannot be read: ${found.value}.`;
    case 'method-not-in-allow-methods':
      return found.value
        ? say`${'Access-Control-Allow-Methods'} is ${found.value}, without ${found.method}.`
        : say`${'Access-Control-Allow-Methods'} lists nothing, and the page asked for ${found.method}.`;
    case 'headers-not-in-allow-headers':
      return say`${'Access-Control-Allow-Headers'} lacks ${longList(found.names)}.`;
  }
}
