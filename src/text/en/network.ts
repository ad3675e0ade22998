import type { OriginNull } from '../../diagnoses/origin-null.ts';
import type { PreflightRedirected } from '../../diagnoses/preflight-redirected.ts';
import type { RedirectNotFollowed } from '../../diagnoses/redirect-not-followed.ts';
import { say } from '../phrase.ts';
import type { DiagnosisText, NetworkTexts } from '../text.ts';
import { credentialsUnneeded, withCredentials } from './beacon.ts';
import { answeredByCdn } from './cdn.ts';
import { preflightNotHandled } from './preflight-not-handled.ts';
import { storedAnswer } from './stored-answer.ts';

function originNull({ because, from, host }: OriginNull): DiagnosisText {
  switch (because) {
    case 'redirect':
      return {
        title: say`A redirect from ${from ?? host} turned the request's origin into ${'null'}`,
        cause: say`${from ?? host} redirected the request to ${host}. After a redirect from one other origin to another, browsers send ${'Origin: null'}, which only ${'*'} is known to allow.`,
        remedy: say`Request ${host} directly, for example at a URL that ${from ?? 'the first host'} returns in its response body.`,
      };
    case 'frame':
      return {
        title: say`A frame of the page sends ${'Origin: null'}`,
        cause: say`The frame has the attribute ${'sandbox'}, or its document comes from a ${'data:'} URL, so it has no origin. Only ${'*'} is known to allow ${'null'}.`,
        remedy: say`Add ${'allow-same-origin'} to the frame's ${'sandbox'}, or send the request from the page itself.`,
      };
    case 'page':
      return {
        title: say`The page has no origin and sends ${'Origin: null'}`,
        cause: say`The page was opened from a file or a ${'data:'} URL, or is sandboxed. Only ${'*'} is known to allow ${'null'}.`,
        remedy: say`Open the page over ${'http'} or ${'https'}, for example from a local server at ${'http://localhost:8080'}.`,
      };
  }
}

function redirected({ because, host, location }: PreflightRedirected): Pick<DiagnosisText, 'title' | 'remedy'> {
  switch (because) {
    case 'https':
      return {
        title: say`The preflight was redirected to ${'https'}`,
        remedy: say`Request ${`https://${host}`} directly.`,
      };
    case 'region':
      return {
        title: say`The preflight was redirected to another region`,
        remedy: say`Request ${location ?? host} directly: set the bucket's region in the SDK or the URL.`,
      };
    case 'website':
      return {
        title: say`The static website redirected the preflight`,
        remedy: say`Send the request to the bucket's own host, ${host.replace('.cos-website.', '.cos.')}.`,
      };
    case 'other':
      return {
        title: say`The preflight was redirected`,
        remedy:
          location === null
            ? say`Find out what redirects the preflight; CORS rules never do.`
            : say`Request ${location} directly, or find out what redirects.`,
      };
  }
}

function notFollowed({
  stoppedBy,
  host,
  location,
  because,
}: RedirectNotFollowed): Pick<DiagnosisText, 'cause' | 'remedy'> {
  const answered =
    location === null
      ? say`answered with a redirect without a ${'Location'}`
      : say`redirected the request to ${location}`;
  const directly =
    location === null
      ? say`Request the object's own URL directly: compare its bucket and region with the console.`
      : because === 'region'
        ? say`Request ${location} directly: set the bucket's region in the SDK or the URL.`
        : say`Request ${location} directly, or find out what redirects.`;
  switch (stoppedBy) {
    case 'cors':
      return {
        cause: say`${host} ${answered}, and the headers of the redirect do not allow this page. Browsers require that before they follow a redirect.`,
        remedy: directly,
      };
    case 'mixed-content':
      return {
        cause: say`${host} ${answered}. An ${'https'} page may not load from ${'http'}.`,
        remedy: say`Let the redirect lead to ${location?.replace(/^http:/, 'https:') ?? host}.`,
      };
    case 'page':
      return {
        cause: say`${host} ${answered}. The page does not follow redirects (${"redirect: 'error'"} or ${"'manual'"}), or browsers do not follow one to that URL.`,
        remedy: directly,
      };
  }
}

export const network: NetworkTexts = {
  'origin-null': originNull,
  'preflight-redirected': (found) => ({
    ...redirected(found),
    cause:
      found.location === null
        ? say`${found.host} answered ${found.status} without a ${'Location'}. Browsers do not follow redirects of a preflight.`
        : say`${found.host} answered ${found.status} and redirected the preflight to ${found.location}. Browsers do not follow redirects of a preflight.`,
  }),
  'redirect-not-followed': (found) => ({
    title: say`The browser did not follow the redirect (${found.status}) of this ${found.method}`,
    ...notFollowed(found),
  }),
  'preflight-not-handled': preflightNotHandled,
  'answered-by-cdn': answeredByCdn,
  'bucket-not-known': ({ host, vectors }) => ({
    title: say`${host} does not name its bucket`,
    cause: vectors
      ? say`The response does not allow this page. This is the host of vector buckets, and COS does not document whether CORS rules apply there.`
      : say`The response does not allow this page. A custom domain does not show which bucket's rules decide, and a CDN may answer instead.`,
    remedy: vectors
      ? say`Send the request from a server, and let the page ask that server.`
      : say`Find in the console which bucket or CDN serves ${host}, then enter the bucket below and paste its rules, or set the CORS headers in the CDN.`,
  }),
  'several-allow-origins': ({ value, host, atBucket }) => ({
    title: say`The response has several ${'Access-Control-Allow-Origin'} values`,
    cause: say`The header has the values ${value}, but browsers accept only one. COS sends one, so something else added the other.`,
    remedy: atBucket
      ? say`Find what adds the second value between ${host} and the page, such as a proxy or an extension that unblocks CORS.`
      : say`Set the header either in the bucket's rules or in the CDN of ${host}, not in both.`,
  }),
  'another-origin-allowed': ({ allowed, origin, varies, host, atBucket }) => ({
    title: say`The response allows ${allowed}, not this page`,
    cause: atBucket
      ? say`COS answers with ${'*'} or with the page's own origin, here ${origin}. A cache returned a response stored for another site, or a proxy changed it.`
      : say`The page's origin is ${origin}. A cache at ${host} returned a response stored for another site, or the settings of ${host} name that site.`,
    remedy: varies
      ? say`Purge the CDN's cache, clear the browser's and retry the request.`
      : atBucket
        ? say`Switch on ${'Return Vary: Origin'} in the console's CORS settings, then clear the caches.`
        : say`Set the header for this site in the settings of ${host}, or, if it passes on the bucket's header, switch on ${'Return Vary: Origin'} in the bucket's CORS settings, then purge the cache of ${host}.`,
  }),
  'allow-credentials-missing': ({ value, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}, but the response does not allow them`,
    cause:
      value === null
        ? say`The response has no ${'Access-Control-Allow-Credentials'}. COS sends ${'true'} with every specific origin, so a CDN or a proxy wrote or changed the response.`
        : say`${'Access-Control-Allow-Credentials'} is ${value}, but browsers accept only ${'true'}. COS sends ${'true'}, so a CDN or a proxy changed the header.`,
    remedy: withCredentials(beacon).remedy,
    caveat: credentialsUnneeded,
  }),
  'stored-answer': storedAnswer,
  'wildcard-with-credentials': ({ origin, rule, shadowed, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}, but the bucket allows ${'*'}`,
    cause:
      rule === null
        ? say`With credentials, browsers accept ${origin} in ${'Access-Control-Allow-Origin'}, but not ${'*'}. The first rule that matches gives ${'*'}.`
        : shadowed === null
          ? say`Rule ${rule + 1} is the first that matches and allows any origin, so COS answers ${'*'}. With credentials, browsers accept only ${origin}.`
          : say`Rule ${shadowed + 1} would answer ${origin}, but rule ${rule + 1} comes first and allows any origin, so COS answers ${'*'}. With credentials, browsers accept only ${origin}.`,
    remedy: withCredentials(beacon).remedy,
    alternative: withCredentials(beacon).alternative,
    caveat: credentialsUnneeded,
  }),
};
