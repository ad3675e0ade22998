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
        title: say`A redirect from ${from ?? host} made the page's origin ${'null'}`,
        cause: say`${from ?? host} sent the request on to ${host}. After a redirect between two other origins a browser sends ${'Origin: null'}, which no line but ${'*'} is known to allow.`,
        remedy: say`Request ${host} directly, for instance with an address that the first host gives as text.`,
      };
    case 'frame':
      return {
        title: say`A frame of the page sends ${'Origin: null'}`,
        cause: say`It is sandboxed, or its document comes from a ${'data:'} address: browsers give it no origin. No line but ${'*'} is known to allow ${'null'}.`,
        remedy: say`Add ${'allow-same-origin'} to the frame's ${'sandbox'}, or send the request from the page itself.`,
      };
    case 'page':
      return {
        title: say`The page has no origin and sends ${'Origin: null'}`,
        cause: say`It was opened from a file or a ${'data:'} address, or is sandboxed. No line but ${'*'} is known to allow ${'null'}.`,
        remedy: say`Open the page from an ${'http'} or ${'https'} address; a local server such as ${'http://localhost:8080'} will do.`,
      };
  }
}

function redirected({ because, host, location }: PreflightRedirected): Pick<DiagnosisText, 'title' | 'remedy'> {
  switch (because) {
    case 'https':
      return {
        title: say`The preflight was redirected to ${'https'}`,
        remedy: say`Request ${`https://${host}`} from the start.`,
      };
    case 'region':
      return {
        title: say`The preflight was redirected to another region`,
        remedy: say`Request ${location ?? host} from the start: set the bucket's region in the SDK or the address.`,
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
            ? say`Find out what redirects: COS redirects no preflight because of its CORS rules.`
            : say`Request ${location} from the start, or find out what redirects.`,
      };
  }
}

function notFollowed({
  stoppedBy,
  host,
  location,
  because,
}: RedirectNotFollowed): Pick<DiagnosisText, 'cause' | 'remedy'> {
  const target = location === null ? say`to no address` : say`to ${location}`;
  const fromTheStart =
    location === null
      ? say`Request the address where the object is from the start: compare bucket and region with the console.`
      : because === 'region'
        ? say`Request ${location} from the start: set the bucket's region in the SDK or the address.`
        : say`Request ${location} from the start, or find out what redirects.`;
  switch (stoppedBy) {
    case 'cors':
      return {
        cause: say`${host} sent the request ${target}, and the redirect itself has no leave for this page in its headers. Browsers ask for that before they follow.`,
        remedy: fromTheStart,
      };
    case 'mixed-content':
      return {
        cause: say`${host} sent the request ${target}. A page over ${'https'} may not load from ${'http'}.`,
        remedy: say`Let the redirect lead to ${location?.replace(/^http:/, 'https:') ?? host}.`,
      };
    case 'page':
      return {
        cause: say`${host} sent the request ${target}. The page follows no redirect (${"redirect: 'error'"} or ${"'manual'"}), or the address is one that browsers do not follow.`,
        remedy: fromTheStart,
      };
  }
}

export const network: NetworkTexts = {
  'origin-null': originNull,
  'preflight-redirected': (found) => ({
    ...redirected(found),
    cause:
      found.location === null
        ? say`${found.host} answered ${found.status} and named no address. Browsers follow no redirect of a preflight.`
        : say`${found.host} answered ${found.status} and sent it to ${found.location}. Browsers follow no redirect of a preflight.`,
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
      : say`The answer does not allow this page. A custom domain does not tell which bucket's rules decide, and a CDN may answer in its place.`,
    remedy: vectors
      ? say`Send the request from a server, and let the page ask that.`
      : say`Find in the console which bucket or CDN serves ${host}: name the bucket below and paste its rules, or set the headers in the CDN.`,
  }),
  'several-allow-origins': ({ value, host, atBucket }) => ({
    title: say`The answer has several ${'Access-Control-Allow-Origin'} values`,
    cause: say`It says ${value}, and browsers accept one. COS sends one, so somebody else added another.`,
    remedy: atBucket
      ? say`Find what adds the header on the way from ${host}: an extension that unblocks CORS, a proxy.`
      : say`Let either the bucket's rules or the CDN of ${host} set the header, not both.`,
  }),
  'another-origin-allowed': ({ allowed, origin, varies, host, atBucket }) => ({
    title: say`The answer allows ${allowed}, not this page`,
    cause: atBucket
      ? say`COS answers with ${'*'} or with the page's own origin, here ${origin}. A cache gave the answer to another site's request, or a proxy wrote it.`
      : say`The page's origin is ${origin}. A cache at ${host} gave the answer to another site's request, or its settings name that site.`,
    remedy: varies
      ? say`Clear the caches that hold the answer, the CDN's and the browser's, and repeat the request.`
      : atBucket
        ? say`Switch on ${'Return Vary: Origin'} in the console's CORS settings, so that caches keep the sites apart, and clear them.`
        : say`Set the header for this site in the settings of ${host}, or switch on ${'Return Vary: Origin'} in the bucket's CORS settings where it takes the bucket's, and clear what it has stored.`,
  }),
  'allow-credentials-missing': ({ value, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}, and the answer does not allow them`,
    cause:
      value === null
        ? say`It has no ${'Access-Control-Allow-Credentials'}. COS sends ${'true'} with every origin that it names, so a CDN or a proxy wrote or changed the answer.`
        : say`Its ${'Access-Control-Allow-Credentials'} is ${value}; browsers accept ${'true'} alone. COS sends ${'true'}, so a CDN or a proxy changed it.`,
    remedy: withCredentials(beacon).remedy,
    caveat: credentialsUnneeded,
  }),
  'stored-answer': storedAnswer,
  'wildcard-with-credentials': ({ origin, rule, shadowed, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}, and the bucket answers ${'*'}`,
    cause:
      rule === null
        ? say`With credentials a browser accepts ${origin} in ${'Access-Control-Allow-Origin'}, never ${'*'}. The first rule that matches answers with ${'*'}.`
        : shadowed === null
          ? say`Rule ${rule + 1} is the first that matches and allows any origin, so COS answers ${'*'}. With credentials a browser accepts ${origin} alone.`
          : say`Rule ${shadowed + 1} would answer ${origin}, but rule ${rule + 1} stands before it and allows any origin, so COS answers ${'*'}. With credentials a browser accepts ${origin} alone.`,
    remedy: withCredentials(beacon).remedy,
    alternative: withCredentials(beacon).alternative,
    caveat: credentialsUnneeded,
  }),
};
