import type { NetworkError } from '../../diagnoses/network-error.ts';
import type { NotCors } from '../../diagnoses/not-cors.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText, ElsewhereTexts } from '../text.ts';
import { inProtocol } from './header-sources.ts';
import { tusAnswer } from './tus-answer.ts';

type Worded = Pick<DiagnosisText, 'title' | 'remedy'>;

function networkError({ host, reason, namesRegion }: NetworkError): Worded {
  switch (reason) {
    case 'dns':
      return {
        title: say`The host ${host} was not found`,
        remedy: namesRegion
          ? say`Check the bucket's name and region in the host name, and this computer's DNS.`
          : say`Check the host name and this computer's DNS.`,
      };
    case 'offline':
      return {
        title: say`The browser was offline when the page sent a request to ${host}`,
        remedy: say`Connect this computer to the network and retry the request.`,
      };
    case 'refused':
      return {
        title: say`${host} refused the connection`,
        remedy: say`Check the host name, and whether a firewall, a proxy or the hosts file blocks the connection.`,
      };
    case 'reset':
      return {
        title: say`The connection to ${host} was reset`,
        remedy: say`Retry the request; if the connection is reset again, check for a firewall or a proxy.`,
      };
    case 'timed-out':
      return {
        title: say`The request to ${host} timed out`,
        remedy: say`Retry the request; if it times out again, check whether this computer can reach the host.`,
      };
    case 'tls':
      return {
        title: say`A secure connection to ${host} could not be established`,
        remedy: say`Open ${`https://${host}`} in a tab and read the certificate error.`,
      };
    case 'proxy':
      return {
        title: say`A proxy blocked the request to ${host}`,
        remedy: say`Check this computer's proxy settings.`,
      };
    case 'cut-short':
      return {
        title: say`The response from ${host} was cut off`,
        remedy: say`Retry the request; if the response is cut off again, check for a proxy or an unstable network.`,
      };
    case 'extension':
      return {
        title: say`Another extension blocked a request to ${host}`,
        remedy: say`Turn off the other extension for this site and retry the request.`,
      };
    case 'local-network':
      return {
        title: say`The browser blocked local network access to ${host}`,
        remedy: say`Allow local network access when the browser asks, or check whether a VPN, a proxy or the hosts file maps ${host} to a local address.`,
      };
    case 'unclear':
      return {
        title: say`A request to ${host} failed before any response`,
        remedy: say`Read the error in the browser's console.`,
      };
    case 'other':
      return {
        title: say`No response came from ${host}`,
        remedy: say`Check the host name, and whether this computer can reach it.`,
      };
  }
}

/** How to find the reason that COS itself gives, as the end of a sentence. */
function lookUp({ requestId, readable }: NotCors): Phrase {
  if (requestId !== null) return say`look up the request ID ${requestId} in the COS console's diagnostic tool.`;
  return readable
    ? say`read ${'Code'} in the response body with the page's script.`
    : say`read ${'Code'} in the response body in the Network panel of DevTools.`;
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
      return say`COS does not accept the key or the signature.`;
    case 'expired':
      return say`The signature or the temporary key has expired.`;
    case 'clock-skew':
      return minutesOff === null
        ? say`This computer's clock and COS's clock differ too much.`
        : say`This computer's clock is ${minutes(minutesOff)} the server's, and COS accepts a difference of at most 15 minutes.`;
    case 'permission':
      return say`The permissions of the bucket or the object do not allow this request.`;
    case 'referer':
      return say`Hotlink protection does not allow the page's Referer.`;
    case 'not-found':
      return found.code === 'NoSuchKey'
        ? say`No object has this key.`
        : say`The object, the multipart upload or the bucket in the URL does not exist.`;
    case 'server':
      return say`This is an internal error of the server.`;
    case 'refused':
      return behindCdn
        ? say`Possible causes: the signature, its expiry, permissions, hotlink protection or the CDN's access rules.`
        : say`Possible causes: the signature, its expiry, permissions or hotlink protection.`;
    case 'other':
      return say`${'Code'} in the response body names the reason.`;
  }
}

function remedyFor(found: NotCors): Phrase {
  switch (found.reason) {
    case 'signature':
      return say`Check the SecretId and SecretKey, and whether method, path, query and headers are sent as they were signed, or ${lookUp(found)}`;
    case 'expired':
      return say`Sign just before the request, or give the signature a longer validity.`;
    case 'clock-skew':
      return say`Correct this computer's clock, then sign the request again and retry it.`;
    case 'permission':
      return say`Sign the request with a key that is granted this action, or ${lookUp(found)}`;
    case 'referer':
      return say`Allow the page's domain in the console, under Security Management > Hotlink Protection.`;
    case 'not-found':
      return found.code === 'NoSuchKey'
        ? say`Check the object key in the URL, including upper and lower case.`
        : say`Compare the bucket and region in the URL with the console, then check the object key, including upper and lower case.`;
    case 'server':
      return say`Retry the request, or ${lookUp(found)}`;
    default:
      return capitalized(lookUp(found));
  }
}

function notCors(found: NotCors): DiagnosisText {
  const { method, host, status, code, readable, behindCdn } = found;
  const answered = code === null ? say`The status is ${status}` : say`COS answered ${status} ${code}`;
  const seen = readable
    ? say`, and the page can read that response.`
    : say`; that the page cannot read this response is a separate problem.`;
  return {
    title: behindCdn
      ? say`${host} refused this ${method}; CORS is not the cause`
      : found.reason === 'server'
        ? say`This ${method} failed on the server; CORS is not the cause`
        : found.reason === 'not-found'
          ? say`This ${method} found nothing; CORS is not the cause`
          : say`The bucket refused this ${method}; CORS is not the cause`,
    cause: say`${answered}${seen} ${reasonFor(found)}`,
    remedy: remedyFor(found),
  };
}

export const elsewhere: ElsewhereTexts = {
  'never-sent': ({ host, reason, url, directive }) =>
    reason === 'csp'
      ? {
          title: say`The page's Content-Security-Policy blocked a request to ${host}`,
          cause: say`The policy's ${directive} does not list this host. The request was not sent, so CORS is not the cause.`,
          remedy: say`Add ${`https://${host}`} to ${directive} of the page's Content-Security-Policy.`,
        }
      : {
          title: say`The browser blocked an ${'http'} request from an ${'https'} page (mixed content)`,
          cause: say`The page requested ${url}. Browsers do not send mixed content, so CORS is not the cause.`,
          remedy: say`Request ${url.replace(/^http:/, 'https:')} instead.`,
        },
  'request-aborted': ({ host, stage, answered }) => ({
    title: say`The page cancelled a request to ${host}`,
    cause: answered
      ? say`The response was still arriving. A script cancelled the request, the request timed out, or the page was closed.`
      : stage === 'preflight'
        ? say`The preflight had no response yet. A script cancelled the request, the request timed out, or the page was closed.`
        : say`No response had arrived yet. A script cancelled the request, the request timed out, or the page was closed.`,
    remedy: say`If the request was not cancelled on purpose, raise its timeout (${'Timeout'} in the COS SDK).`,
  }),
  'network-error': (found) => {
    const { stage, error, reason } = found;
    const when = reason === 'cut-short' ? 'in the middle of the response' : 'before any response';
    const failed = say`The ${[stage === 'preflight' ? 'preflight' : 'request']} failed with ${error} ${[when]}`;
    if (reason === 'unclear') {
      const cause = say`${failed}. Browsers report this code for CORS, local network access and many other failures.`;
      return { ...networkError(found), cause };
    }
    const certificate = say` Common causes are a custom domain without a certificate and a proxy that intercepts HTTPS.`;
    return {
      ...networkError(found),
      cause: say`${failed}, so CORS is not the cause.${reason === 'tls' ? certificate : []}`,
    };
  },
  'no-such-bucket': ({ bucket, region, stage, stated }) => ({
    title:
      region === null
        ? say`The bucket ${bucket} does not exist`
        : say`The bucket ${bucket} does not exist in ${region}`,
    cause: stated
      ? say`COS answered ${'NoSuchBucket'}. A bucket that only lacks CORS rules answers with a different error.`
      : stage === 'preflight'
        ? say`COS answered the preflight with 404. An existing bucket answers 200 or 403, with or without CORS rules.`
        : say`COS answered 404.`,
    remedy: say`Compare the bucket name, APPID and region in the URL with the console's bucket list.`,
    ...(stated
      ? {}
      : { caveat: say`Assumption (not documented by COS): nothing else makes COS answer a preflight with 404.` }),
  }),
  'not-cors': (found) => inProtocol(found, tusAnswer(found, notCors(found))),
};
