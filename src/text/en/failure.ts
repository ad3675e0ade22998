import type { CorsFailure } from '../../fetch/cors-failure.ts';
import { type Phrase, say } from '../phrase.ts';
import { longList } from './list.ts';

/** Why a browser blocks a response. */
export function failure(found: CorsFailure): Phrase {
  switch (found.kind) {
    case 'allow-origin-missing':
      return say`The response has no ${'Access-Control-Allow-Origin'} header.`;
    case 'allow-origin-multiple':
      return say`${'Access-Control-Allow-Origin'} has several values (${found.value}); browsers accept only one.`;
    case 'allow-origin-invalid':
      return found.value === ''
        ? say`${'Access-Control-Allow-Origin'} is empty.`
        : say`${'Access-Control-Allow-Origin'} is ${found.value}, which is not a valid origin.`;
    case 'allow-origin-mismatch':
      return say`${'Access-Control-Allow-Origin'} is ${found.value}, not the page's origin.`;
    case 'wildcard-with-credentials':
      return say`${'Access-Control-Allow-Origin'} is ${'*'}, which browsers do not accept for a request with credentials.`;
    case 'allow-credentials-not-true':
      return found.value === null
        ? say`The request carries credentials, but the response has no ${'Access-Control-Allow-Credentials'} header.`
        : say`${'Access-Control-Allow-Credentials'} is ${found.value}; browsers accept only ${'true'}.`;
    case 'preflight-redirected':
      return found.location === null
        ? say`The response is a ${found.status} redirect; browsers do not follow redirects of a preflight.`
        : say`The response is a ${found.status} redirect to ${found.location}; browsers do not follow redirects of a preflight.`;
    case 'preflight-status-not-ok':
      return say`The status of the preflight is ${found.status}; browsers accept only 200 to 299.`;
    case 'allow-methods-unreadable':
      return say`${'Access-Control-Allow-Methods'} cannot be parsed: ${found.value}.`;
    case 'allow-headers-unreadable':
      return say`${'Access-Control-Allow-Headers'} cannot be parsed: ${found.value}.`;
    case 'method-not-in-allow-methods':
      return found.value
        ? say`${'Access-Control-Allow-Methods'} is ${found.value} and does not include ${found.method}.`
        : say`${'Access-Control-Allow-Methods'} is missing or empty, and the page uses ${found.method}.`;
    case 'headers-not-in-allow-headers':
      return say`${'Access-Control-Allow-Headers'} does not include ${longList(found.names)}.`;
  }
}
