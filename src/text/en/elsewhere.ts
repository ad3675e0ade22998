import type { NetworkError } from '../../diagnoses/network-error.ts';
import type { NotCors } from '../../diagnoses/not-cors.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText, ElsewhereTexts } from '../text.ts';
import { inProtocol } from './header-sources.ts';

type Worded = Pick<DiagnosisText, 'title' | 'remedy'>;

function networkError({ host, reason, namesRegion }: NetworkError): Worded {
  switch (reason) {
    case 'dns':
      return {
        title: say`The host name ${host} was not found`,
        remedy: namesRegion
          ? say`Check the bucket's name and region in the host name, and this machine's DNS.`
          : say`Check the host name, and this machine's DNS.`,
      };
    case 'offline':
      return {
        title: say`The browser was offline when the page asked ${host}`,
        remedy: say`Connect this machine and repeat the request.`,
      };
    case 'refused':
      return {
        title: say`${host} refused the connection`,
        remedy: say`Check the host name, and what on the way may turn it down: a firewall, a proxy, a hosts file.`,
      };
    case 'reset':
      return {
        title: say`The connection to ${host} broke off`,
        remedy: say`Repeat the request; if it breaks off again, look for a firewall or a proxy on the way.`,
      };
    case 'timed-out':
      return {
        title: say`${host} did not answer in time`,
        remedy: say`Repeat the request; if it waits again, check that this machine reaches the host.`,
      };
    case 'tls':
      return {
        title: say`No secure connection to ${host} came about`,
        remedy: say`Open ${`https://${host}`} in a tab and read what the browser says of the certificate: a custom domain without one of its own, or a proxy that reads along, are common causes.`,
      };
    case 'proxy':
      return {
        title: say`A proxy did not let the request to ${host} through`,
        remedy: say`Check this machine's proxy settings.`,
      };
    case 'cut-short':
      return {
        title: say`The answer from ${host} broke off before its end`,
        remedy: say`Repeat the request; if it breaks off again, look for a proxy or an unsteady connection.`,
      };
    case 'extension':
      return {
        title: say`Another extension stopped a request to ${host}`,
        remedy: say`Turn the other extension off for this site and repeat the request.`,
      };
    case 'local-network':
      return {
        title: say`The browser did not let the page reach ${host} in the local network`,
        remedy: say`Allow this page the local network when the browser asks, or find out why ${host} leads to a local address: a VPN, a proxy, a hosts file.`,
      };
    case 'unclear':
      return {
        title: say`The browser ended a request to ${host} without an answer`,
        remedy: say`Read the browser's console: it names the cause.`,
      };
    case 'other':
      return {
        title: say`No answer came from ${host}`,
        remedy: say`Check that the host name is right and that this machine reaches it.`,
      };
  }
}

const consoleTool = 'self-diagnosis tool';

/** How to find the reason that COS itself gives, as the end of a sentence. */
function lookUp({ requestId, readable }: NotCors): Phrase {
  if (requestId !== null) return say`look up the request id ${requestId} in the COS console's ${[consoleTool]}.`;
  return readable
    ? say`read the answer's ${'Code'} in the page.`
    : say`read the answer's ${'Code'} in the browser's network tab.`;
}

function capitalized([first = '', ...rest]: Phrase): Phrase {
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : [first, ...rest];
}

function minutes(off: number): Phrase {
  const count = Math.abs(off);
  return [`${count} minutes ${off > 0 ? 'ahead of' : 'behind'}`];
}

function reasonFor(found: NotCors): Phrase {
  const { reason, minutesOff, behindCdn } = found;
  switch (reason) {
    case 'signature':
      return say`The key or the signature is not accepted.`;
    case 'expired':
      return say`The time of the signature or of the temporary key has run out.`;
    case 'clock-skew':
      return minutesOff === null
        ? say`This computer's clock and COS's are too far apart.`
        : say`This computer's clock is ${minutes(minutesOff)} the server's, and COS takes a signature that is off by 15 at most.`;
    case 'permission':
      return say`The bucket's or the object's permissions do not allow it.`;
    case 'referer':
      return say`Hot-link protection does not allow the page's address.`;
    case 'not-found':
      return found.code === 'NoSuchKey'
        ? say`There is no object of this name.`
        : say`The object, the upload or the bucket that the address names does not exist.`;
    case 'server':
      return say`The server had an error of its own.`;
    case 'refused':
      return behindCdn
        ? say`The signature, its expiry, permissions, hot-link protection or the CDN's own access rules decide here.`
        : say`The signature, its expiry, permissions or hot-link protection decide here.`;
    case 'other':
      return say`Its ${'Code'} names the reason.`;
  }
}

function remedyFor(found: NotCors): Phrase {
  switch (found.reason) {
    case 'signature':
      return say`Check the SecretId and the SecretKey, and that method, path, query and headers are sent as they were signed, or ${lookUp(found)}`;
    case 'expired':
      return say`Sign right before the request, or for a longer time.`;
    case 'clock-skew':
      return say`Set this computer's clock, then sign and send again.`;
    case 'permission':
      return say`Allow this action to the key, or to everybody, in the bucket's permissions, or ${lookUp(found)}`;
    case 'referer':
      return say`Let hot-link protection allow the page's domain, in the console's Security Management.`;
    case 'not-found':
      return found.code === 'NoSuchKey'
        ? say`Check the object's key in the address, letter case included.`
        : say`Check bucket and region in the address with the console, then the object's key, letter case included.`;
    case 'server':
      return say`Repeat the request, or ${lookUp(found)}`;
    default:
      return capitalized(lookUp(found));
  }
}

function notCors(found: NotCors): DiagnosisText {
  const { method, host, status, code, readable, behindCdn } = found;
  const answered = code === null ? say`The answer is ${status}` : say`COS answered ${status} ${code}`;
  const seen = readable ? say`, and the page may read it.` : say`; that the page cannot read it comes on top.`;
  return {
    title: behindCdn
      ? say`${host} refused this ${method}; CORS did not`
      : found.reason === 'server'
        ? say`This ${method} failed in the server, not by CORS`
        : found.reason === 'not-found'
          ? say`This ${method} found nothing; CORS did not decide`
          : say`The bucket refused this ${method}; CORS did not`,
    cause: say`${answered}${seen} ${reasonFor(found)}`,
    remedy: remedyFor(found),
  };
}

export const elsewhere: ElsewhereTexts = {
  'never-sent': ({ host, reason, url, directive }) =>
    reason === 'csp'
      ? {
          title: say`The page's own policy stopped a request to ${host}`,
          cause: say`${directive} of its Content-Security-Policy does not list the host. Nothing reached the network, so CORS did not decide.`,
          remedy: say`Add ${`https://${host}`} to ${directive} of the page's Content-Security-Policy.`,
        }
      : {
          title: say`The browser stopped a request over ${'http'} from a page over ${'https'}`,
          cause: say`The page asked for ${url}. Browsers send no such request, so CORS did not decide.`,
          remedy: say`Request ${url.replace(/^http:/, 'https:')} instead.`,
        },
  'request-aborted': ({ host, stage, answered }) => ({
    title: say`The page gave up a request to ${host}`,
    cause: answered
      ? say`The answer was still arriving. A script cancelled it, a time limit ran out, or the page was left.`
      : stage === 'preflight'
        ? say`The preflight was not answered yet. A script cancelled it, a time limit ran out, or the page was left.`
        : say`No answer had come yet. A script cancelled it, a time limit ran out, or the page was left.`,
    remedy: say`If nobody cancelled it, raise the time limit in what sends it; the COS SDK calls it ${'Timeout'}.`,
  }),
  'network-error': (found) => {
    const { stage, error, reason } = found;
    const when = reason === 'cut-short' ? 'in the middle of the answer' : 'before any answer';
    const ended = say`The ${[stage === 'preflight' ? 'preflight' : 'request']} ended with ${error} ${[when]}.`;
    return {
      ...networkError(found),
      cause:
        reason === 'unclear'
          ? say`${ended} Browsers give this code for CORS, for access to the local network and for much else.`
          : say`${ended} CORS did not decide.`,
    };
  },
  'no-such-bucket': ({ bucket, region, stage, stated }) => ({
    title: region === null ? say`There is no bucket ${bucket}` : say`There is no bucket ${bucket} in ${region}`,
    cause: stated
      ? say`COS answered ${'NoSuchBucket'}. A bucket without CORS rules would have answered otherwise.`
      : stage === 'preflight'
        ? say`COS answered the preflight with 404. A bucket that exists answers with 200 or 403, CORS rules or none.`
        : say`COS answered 404.`,
    remedy: say`Compare name, APPID and region in the address with the console's bucket list.`,
    ...(stated ? {} : { caveat: say`Assumed, not known: COS documents no other 404 for a preflight.` }),
  }),
  'not-cors': (found) => inProtocol(found, notCors(found)),
};
