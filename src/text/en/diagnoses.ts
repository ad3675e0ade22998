import { withInvisibleShown } from '../../cos/invisible-character.ts';
import type { CorsFailure } from '../../fetch/cors-failure.ts';
import { codes, type Phrase, say } from '../phrase.ts';
import type { DiagnosisTexts } from '../text.ts';
import { methodNotAllowed } from './method.ts';
import { headerNearMiss, headerSources, headerTitle, originNearMiss, originTitle } from './near-miss.ts';

const shown = 5;

function list(values: readonly string[]): Phrase {
  if (values.length === 0) return say`nothing`;
  const rest = values.length - shown;
  return rest > 0 ? say`${codes(values.slice(0, shown), ', ')} and ${rest} more` : codes(values, ', ');
}

function failure(found: CorsFailure): Phrase {
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
      return say`${'Access-Control-Allow-Headers'} lacks ${codes(found.names, ', ')}.`;
  }
}

function refusedRemedy(status: number, { kind }: CorsFailure): Phrase {
  if (kind === 'allow-methods-unreadable' || kind === 'allow-headers-unreadable') {
    return say`Correct the line of the bucket's rule that is no name, an invisible character included.`;
  }
  if (status === 404) return say`Check the bucket's name and region in the address: there may be no such bucket there.`;
  if (status >= 500) return say`Repeat the request: the server had an error of its own.`;
  return say`COS gives no such answer from its rules: look at what stands between the page and the bucket.`;
}

export const diagnoses: DiagnosisTexts = {
  'no-configuration': ({ origin, method }) => ({
    title: say`The bucket has no CORS rule`,
    cause: say`Without a rule COS refuses every preflight and sends no ${'Access-Control-Allow-Origin'} header. ${origin} asked for ${method}.`,
    remedy: say`Add a rule for this page.`,
  }),
  'origin-not-allowed': ({ origin, nearest, allowed }) => ({
    title: originTitle(origin, nearest),
    cause:
      nearest === null
        ? say`The rules allow ${list(allowed.map(withInvisibleShown))}. The page's origin is ${origin}.`
        : originNearMiss(origin, nearest),
    remedy: /^https?:/.test(origin)
      ? say`Add ${origin} to Origin of the rule meant for this page.`
      : say`Serve the page from an ${'http'} or ${'https'} origin: no line but ${'*'} is known to allow ${origin}.`,
  }),
  'method-not-allowed': methodNotAllowed,
  'header-not-allowed': ({ headers, rule, allowed }) => {
    const holds = say`Its Allow-Headers holds ${list(allowed.map(withInvisibleShown))}.`;
    const nearMiss = headerNearMiss(headers);
    const sources = headerSources(headers);
    return {
      title: headerTitle(headers, rule, list(headers.map(({ name }) => name))),
      cause:
        nearMiss === null
          ? say`${holds} One header of a preflight that is not listed is enough for a refusal, and no other rule for this origin and method allows them all.`
          : say`${holds} ${nearMiss}`,
      remedy: say`Add each of these headers to Allow-Headers of the rule meant for this page.`,
      ...(sources === null ? {} : { caveat: sources }),
    };
  },
  'no-single-rule-matches': ({ origin, method, nearest, refused }) => {
    const names = refused.headers.map(({ name }) => name);
    const sources = headerSources(refused.headers);
    const refusals = [
      ...(refused.origin ? [say`the origin ${origin}`] : []),
      ...(refused.method ? [say`the method ${method}`] : []),
      ...(names.length === 1 ? [say`the header ${list(names)}`] : []),
      ...(names.length > 1 ? [say`the headers ${list(names)}`] : []),
    ];
    const joined = refusals.flatMap((refusal, index) => (index === 0 ? refusal : [' or ', ...refusal]));
    return {
      title: say`No single rule allows this ${method} from ${origin}`,
      cause: say`Rule ${nearest + 1} comes nearest, but does not allow ${joined}. Other rules do, yet COS applies one rule and never adds several up.`,
      remedy: say`Let one rule allow the origin, the method and every header.`,
      ...(sources === null ? {} : { caveat: sources }),
    };
  },
  'wildcard-with-credentials': ({ origin, rule }) => ({
    title: say`The page sends credentials, and the bucket answers ${'*'}`,
    cause:
      rule === null
        ? say`With credentials a browser accepts ${origin} in ${'Access-Control-Allow-Origin'}, never ${'*'}. A rule for any origin is the first that matches.`
        : say`Rule ${rule + 1} is the first that matches and allows any origin, so COS answers ${'*'}. With credentials a browser accepts ${origin} alone.`,
    remedy: say`Send the request without credentials: COS checks a signature and reads no cookie.`,
    caveat: say`No rule has to change when the page sends the request without ${'withCredentials'} or ${"credentials: 'include'"}. COS checks a signature and reads no cookie.`,
  }),
  'rules-unknown': ({ stage, method, status, fromCache }) => ({
    title:
      stage === 'preflight'
        ? say`The bucket refused a ${method} of this page`
        : fromCache
          ? say`A cached answer to a ${method} does not allow this page`
          : say`The answer to a ${method} does not allow this page`,
    cause:
      stage === 'preflight'
        ? say`COS answers ${status} for every reason, so the browser cannot say whether the origin, the method or a header was refused. The bucket's rules can.`
        : fromCache
          ? say`The browser took the answer from its cache, where it lies without ${'Access-Control-Allow-Origin'}. It may have been stored for a request without an origin, such as a plain image.`
          : say`It came with ${status} and without ${'Access-Control-Allow-Origin'}: no rule matches this origin and this method, or a cache gave the answer to another request. The bucket's rules tell which.`,
    remedy: say`Paste the bucket's CORS rules below.`,
  }),
  'configuration-differs': ({ simulated, fromCache }) => ({
    title: say`The known rules do not explain this answer`,
    cause: fromCache
      ? say`The browser took the answer from its cache, where it lies without leave for this page. It may have been stored before the rules, or for a request without an origin, such as a plain image.`
      : simulated === 'success'
        ? say`Under them this request would pass. The answer may be older than the rules or come from a cache or a CDN, or the rules are another bucket's or in another order.`
        : say`Under them another answer would have come. It may be older than the rules or come from a cache or a CDN, or the rules are another bucket's or in another order.`,
    remedy: fromCache
      ? say`Repeat the request with the cache turned off; ${'Return Vary: Origin'} in the console keeps such answers apart.`
      : say`Repeat the request, and if it fails again, copy the rules from the console once more and paste them here.`,
  }),
  'origin-null-after-redirect': ({ from, host }) => ({
    title: say`A redirect from ${from} made the page's origin ${'null'}`,
    cause: say`${from} sent the request on to ${host}. After a redirect between two other origins a browser sends ${'Origin: null'}, which no line but ${'*'} is known to allow.`,
    remedy: say`Request ${host} directly, for instance with an address that the first host gives as text.`,
  }),
  'bucket-not-known': ({ host }) => ({
    title: say`${host} does not name its bucket`,
    cause: say`The answer does not allow this page. The host is a custom domain or a shared COS host, so which bucket's rules decide cannot be told from here, and a CDN may answer in its place.`,
    remedy: say`Find in the console which bucket or CDN serves ${host}, and check the CORS settings there.`,
  }),
  'answered-by-cdn': ({ host }) => ({
    title: say`A CDN answers for the bucket at ${host}`,
    cause: say`The answer does not allow this page. At a CDN domain the CORS headers come from the CDN's settings, not from the bucket's rules.`,
    remedy: say`Change the HTTP response headers of this domain in the CDN console.`,
  }),
  'network-error': ({ host, stage, error, stopped }) => ({
    title: stopped ? say`Another extension stopped a request to ${host}` : say`No answer came from ${host}`,
    cause:
      stage === 'preflight'
        ? say`The preflight ended with ${error} before any answer. CORS did not decide.`
        : say`The request ended with ${error} before any answer. CORS did not decide.`,
    remedy: stopped
      ? say`Turn the other extension off for this site and repeat the request.`
      : say`Check that the host name is right and that this machine reaches it.`,
  }),
  'not-cors': ({ method, status, requestId }) => ({
    title: say`The bucket refused this ${method}; CORS did not`,
    cause: [401, 403, 404].includes(status)
      ? say`COS answered ${status}, and the rules allow the page to read that answer. The signature, the permissions or the object's name decide here.`
      : say`COS answered ${status}, and the rules allow the page to read that answer. Its ${'Code'} names the reason.`,
    remedy:
      requestId === null
        ? say`Read the answer's ${'Code'} in the page.`
        : say`Read the answer's ${'Code'} in the page, or look up the request id ${requestId} in the COS console's self-diagnosis tool.`,
  }),
  'answer-refused': ({ stage, status, failure: found }) => ({
    title:
      stage === 'preflight'
        ? say`The browser refused the answer to the preflight`
        : say`The browser withheld the answer`,
    cause: say`The answer (${status}) does not allow this page. ${failure(found)}`,
    remedy: refusedRemedy(status, found),
  }),
};
