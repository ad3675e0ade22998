import { say } from '../phrase.ts';
import type { RulesText } from '../rules-text.ts';

const action = 'name/cos:GetBucketCORS';

function span(seconds: number): string {
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

export const rulesText: RulesText = {
  orUse: "Or use the bucket's CORS rules:",
  pasteThem: 'paste them',
  fetchThem: 'fetch them with a key',
  orFetch: 'Or fetch them with a key',
  orPaste: 'Or paste them',
  fetchTitle: (bucket) => say`Fetch the CORS rules of ${bucket}`,
  sends: (host) =>
    host === null
      ? say`A key with only the permission ${action} is enough. One signed ${'GET /?cors'} is sent to the bucket's own host, without the SecretKey. The key is used for this request only and never stored.`
      : say`A key with only the permission ${action} is enough. One signed ${'GET /?cors'} is sent to ${host}, without the SecretKey. The key is used for this request only and never stored.`,
  token: 'Token (temporary keys only)',
  region: 'Region',
  regionHint: say`For example ${'ap-guangzhou'}, or a host of the bucket: no captured request shows the region.`,
  fetch: 'Fetch the rules',
  fetching: 'Fetching…',
  fetched: (bucket, when, count) => say`${bucket}: ${count} ${[count === 1 ? 'rule' : 'rules']}, fetched ${[when]}`,
  fetchAgain: 'Fetch again',
  heldKeys: {
    taken: say`The pasted text contained keys: only its rules were kept.`,
    refused: say`The text contains keys: they stay in this field and are not stored.`,
  },
  keyProblems: {
    'no-id': () => say`Enter the SecretId.`,
    'no-key': () => say`Enter the SecretKey.`,
    swapped: () =>
      say`SecretId and SecretKey are swapped: a SecretId begins with ${'AKID'} or ${'IKID'}. Nothing was sent; enter both again.`,
    same: () => say`SecretId and SecretKey are the same text. Nothing was sent; enter both again.`,
    unsendable: ({ field }) =>
      say`The ${[field]} contains characters that no COS key has, such as spaces or full-width letters, so nothing was sent. Copy it again.`,
  },
  regionProblems: {
    'no-region': ({ text }) =>
      text === ''
        ? say`Enter the bucket's region, such as ${'ap-guangzhou'}.`
        : say`${text} is not a region. Enter one such as ${'ap-guangzhou'}, or a host of the bucket.`,
    'other-bucket': ({ bucket }) => say`This is a host of another bucket, ${bucket}. Enter only the region.`,
  },
  rulesProblems: {
    'not-permitted': ({ host }) =>
      say`The browser does not allow this extension to reach ${host}, so nothing was sent. Allow the host, then fetch again.`,
    'no-answer': ({ host }) =>
      say`${host} did not answer. Check the network, and whether the region in this host exists, then fetch again.`,
    'too-slow': ({ host, seconds }) =>
      say`${host} did not answer within ${seconds} seconds. Check the network, then fetch again.`,
    failed: () => say`The browser did not send the request. Fetch again; if that fails too, restart the browser.`,
    'no-such-bucket': ({ bucket, region }) =>
      region === null
        ? say`COS has no bucket ${bucket}. Check its name and APPID.`
        : say`COS has no bucket ${bucket} in ${region}. The region was read from the host and may be wrong: check it first, then the bucket's name.`,
    denied: () =>
      say`COS answered ${'AccessDenied'}: the key lacks the permission ${action} on this bucket. Grant it in CAM or use another key.`,
    'wrong-signature': () =>
      say`COS answered ${'SignatureDoesNotMatch'}: the SecretKey does not belong to this SecretId. Copy both again.`,
    'unknown-key': ({ temporary }) =>
      temporary
        ? say`COS does not know this SecretId with this token. Copy SecretId, SecretKey and token of the same temporary key again.`
        : say`COS does not know this SecretId. Copy it again; a temporary key also needs its token.`,
    clock: ({ secondsOff }) =>
      secondsOff === null
        ? say`This computer's clock and COS's differ too much, so COS rejects the signature. Set the clock, then fetch again.`
        : say`This computer's clock is ${[span(Math.abs(secondsOff))]} ${[secondsOff > 0 ? 'ahead of' : 'behind']} COS's, so COS rejects the signature. Set the clock, then fetch again.`,
    expired: ({ temporary }) =>
      temporary
        ? say`The temporary key has expired. Get a new one, then fetch again.`
        : say`COS answered that the signature has expired. Check this computer's clock, then fetch again.`,
    'path-style': () =>
      say`COS does not accept a bucket name in the path. Fetch from ${'<bucket>-<appid>.cos.<region>.myqcloud.com'}.`,
    redirected: ({ host, status, location }) =>
      location === null
        ? say`${host} answered with a ${status} redirect, which does not come from COS but from a proxy or a network's sign-in page, and was not followed. Sign in or turn the proxy off, then fetch again.`
        : say`${host} answered with a ${status} redirect to ${location}, which does not come from COS but from a proxy or a network's sign-in page, and was not followed. Sign in or turn the proxy off, then fetch again.`,
    'web-page': ({ host, status }) =>
      say`${host} answered ${status} with a web page, not COS's XML: the response comes from a proxy or a network's sign-in page. Sign in or turn the proxy off, then fetch again.`,
    'server-error': ({ host, status }) => say`${host} answered ${status}, an internal server error. Fetch again later.`,
    'too-large': ({ host, limit }) =>
      say`${host} sent more than ${limit} bytes, but a CORS configuration has at most 65536. Check for a proxy, then fetch again.`,
    refused: ({ status, code, message }) =>
      message === ''
        ? say`COS answered ${status} ${code} and sent no rules. Look the code up in COS's list of error codes.`
        : say`COS answered ${status} ${code} (${message}) and sent no rules. Look the code up in COS's list of error codes.`,
    'not-rules': ({ host, status }) =>
      say`${host} answered ${status}, but the response is not CORS rules. Check for a proxy, then fetch again.`,
  },
};
