import { say } from '../phrase.ts';
import type { RulesText } from '../rules-text.ts';

const action = 'name/cos:GetBucketCORS';

function span(seconds: number): string {
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

export const rulesText: RulesText = {
  orUse: 'Or use its rules:',
  pasteThem: 'paste them',
  fetchThem: 'fetch them with a key',
  orFetch: 'Or fetch them with a key',
  orPaste: 'Or paste them',
  fetchTitle: (bucket) => say`Fetch the CORS rules of ${bucket}`,
  sends: (host) =>
    host === null
      ? say`A key that may do nothing but ${action} suffices. Sends one signed ${'GET /?cors'} to the bucket's own host. The SecretKey is not sent. The key is held for this call, then dropped, and never stored.`
      : say`A key that may do nothing but ${action} suffices. Sends one signed ${'GET /?cors'} to ${host}. The SecretKey is not sent. The key is held for this call, then dropped, and never stored.`,
  token: 'Token (temporary keys only)',
  region: 'Region',
  regionHint: say`Such as ${'ap-guangzhou'}, or a host of the bucket: no request seen here tells the region.`,
  fetch: 'Fetch the rules',
  fetching: 'Fetching…',
  fetched: (bucket, when, count) => say`${bucket}: ${count} ${[count === 1 ? 'rule' : 'rules']}, fetched ${[when]}`,
  fetchAgain: 'Fetch again',
  heldKeys: {
    taken: say`The pasted text held keys: only its rules were kept.`,
    refused: say`The text holds keys: they stay in this field alone, and are not stored.`,
  },
  keyProblems: {
    'no-id': () => say`Enter the SecretId.`,
    'no-key': () => say`Enter the SecretKey.`,
    swapped: () =>
      say`SecretId and SecretKey are swapped: a SecretId begins with ${'AKID'} or ${'IKID'}. Nothing was sent; enter both again.`,
    same: () => say`SecretId and SecretKey are the same text. Nothing was sent; enter both again.`,
    unsendable: ({ field }) =>
      say`The ${[field]} holds characters that no key of COS has, such as blanks or full-width letters, so nothing was sent. Copy it again.`,
  },
  regionProblems: {
    'no-region': ({ text }) =>
      text === ''
        ? say`Enter the bucket's region, such as ${'ap-guangzhou'}.`
        : say`${text} is not a region. Enter one such as ${'ap-guangzhou'}, or a host of the bucket.`,
    'other-bucket': ({ bucket }) => say`This is a host of ${bucket}, another bucket. Enter the region alone.`,
  },
  rulesProblems: {
    'not-permitted': ({ host }) =>
      say`The browser does not let this extension reach ${host}, so nothing was sent. Allow the host, then fetch again.`,
    'no-answer': ({ host }) =>
      say`${host} did not answer. Check the network, and whether the region in this host exists, then fetch again.`,
    'too-slow': ({ host, seconds }) =>
      say`${host} did not answer within ${seconds} seconds. Check the network, then fetch again.`,
    failed: () => say`The browser did not send the request. Fetch again; if that fails too, restart the browser.`,
    'no-such-bucket': ({ bucket, region }) =>
      region === null
        ? say`COS does not have a bucket ${bucket}. Check its name and APPID.`
        : say`COS does not have a bucket ${bucket} in ${region}. The region, read from the host, is a likely cause: check it first, then the bucket's name.`,
    denied: () =>
      say`COS answered ${'AccessDenied'}: on this bucket, the key lacks the action ${action}. Grant it in CAM or use another key.`,
    'wrong-signature': () =>
      say`COS answered ${'SignatureDoesNotMatch'}: the SecretKey does not belong to this SecretId. Copy both again.`,
    'unknown-key': ({ temporary }) =>
      temporary
        ? say`COS does not know this SecretId with this token. Copy SecretId, SecretKey and token of one temporary key.`
        : say`COS does not know this SecretId. Copy it again; a temporary key needs its token too.`,
    clock: ({ secondsOff }) =>
      secondsOff === null
        ? say`This computer's clock and COS's are too far apart for a signature. Set the clock, then fetch again.`
        : say`This computer's clock is ${[span(Math.abs(secondsOff))]} ${[secondsOff > 0 ? 'ahead of' : 'behind']} COS's, too far for a signature. Set the clock, then fetch again.`,
    expired: ({ temporary }) =>
      temporary
        ? say`The temporary key has expired. Get a new one, then fetch again.`
        : say`COS answered that the signature has expired. Check this computer's clock, then fetch again.`,
    'path-style': () =>
      say`COS does not accept a bucket's name in the path. Fetch from ${'<bucket>-<appid>.cos.<region>.myqcloud.com'}.`,
    redirected: ({ host, status, location }) =>
      location === null
        ? say`${host} redirected with ${status}, which COS does not do here: a proxy or a network's sign-in does. It was not followed; sign in or leave the proxy, then fetch again.`
        : say`${host} redirected with ${status} to ${location}, which COS does not do here: a proxy or a network's sign-in does. It was not followed; sign in or leave the proxy, then fetch again.`,
    'web-page': ({ host, status }) =>
      say`A web page came from ${host} with ${status}, not COS's XML: a network's sign-in or a proxy answers in its place. Sign in or leave the proxy, then fetch again.`,
    'server-error': ({ host, status }) => say`${host} answered ${status}, an error of the server. Fetch again later.`,
    'too-large': ({ host, limit }) =>
      say`${host} sent more than ${limit} bytes, and a CORS configuration has at most 65536. Check for a proxy in between, then fetch again.`,
    refused: ({ status, code, message }) =>
      message === ''
        ? say`COS answered ${status} ${code} and no rules. Look the code up in COS's list of error codes.`
        : say`COS answered ${status} ${code} (${message}) and no rules. Look the code up in COS's list of error codes.`,
    'not-rules': ({ host, status }) =>
      say`${host} answered ${status} with something other than CORS rules. Check for a proxy in between, then fetch again.`,
  },
};
