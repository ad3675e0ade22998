import type { Cdn, Front } from '../../cos/answers/cdn-signs.ts';
import type { AnsweredByCdn, Lack } from '../../diagnoses/answered-by-cdn.ts';
import type { Header } from '../../headers.ts';
import { type Phrase, quoted, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { failure } from './failure.ts';
import { longList } from './list.ts';

const names: Readonly<Record<Cdn, string>> = {
  edgeone: 'EdgeOne',
  tencent: 'Tencent Cloud CDN',
  aliyun: 'Alibaba Cloud CDN',
  wangsu: 'Wangsu CDN',
  qiniu: 'Qiniu CDN',
  upyun: 'Upyun CDN',
  baidu: 'Baidu AI Cloud CDN',
  huawei: 'Huawei Cloud CDN',
  volcengine: 'Volcengine CDN',
  cloudflare: 'Cloudflare',
  cloudfront: 'Amazon CloudFront',
  fastly: 'Fastly',
  akamai: 'Akamai',
};

/** Names who answered in front of COS. */
export function who(front: Front | null): Phrase {
  if (front === null || (front.kind === 'cdn' && front.cdn === null)) return ['a CDN or a proxy'];
  return front.kind === 'server' ? say`the server ${front.server}` : [names[front.cdn ?? 'tencent']];
}

function place(front: Front | null, host: string): Phrase {
  if (front?.kind === 'server') return say`in the configuration of the server at ${host}`;
  if (front?.cdn === 'tencent') return ['in the CDN console'];
  if (front?.cdn === 'edgeone') return ['in the EdgeOne console'];
  return front?.cdn ? [`in the settings of ${names[front.cdn]}`] : say`in the settings of the CDN or proxy at ${host}`;
}

function headerList(headers: readonly Header[]): Phrase {
  return headers.slice(0, 3).flatMap(([name, value], index): Phrase => {
    const shown = quoted(value === '' ? name : `${name}: ${value}`);
    return index === 0 ? [shown] : [', ', shown];
  });
}

/** What the response to a preflight does not list. */
export function lacking(lack: Lack): Phrase {
  if (lack.kind === 'headers-not-in-allow-headers')
    return say`${'Access-Control-Allow-Headers'} in the response does not include ${longList(lack.names)}.`;
  return lack.value
    ? say`${'Access-Control-Allow-Methods'} in the response is ${lack.value} and does not include ${lack.method}.`
    : say`${'Access-Control-Allow-Methods'} in the response is missing or empty, and the page uses ${lack.method}.`;
}

function fact({ lack, foreign, failure: found }: AnsweredByCdn): Phrase {
  if (lack !== null) return lacking(lack);
  return foreign?.kind === 'wildcard-with-allow-credentials'
    ? say`The response has both ${'*'} and ${'Access-Control-Allow-Credentials: true'}.`
    : found === undefined
      ? say`The response does not allow this page.`
      : failure(found);
}

function evidence({ headers, front, lack, foreign, rulesAllow }: AnsweredByCdn): Phrase {
  const shows = headers.length > 1 ? 'show' : 'shows';
  if (lack !== null || foreign?.kind === 'wildcard-with-allow-credentials')
    return headers.length > 0
      ? say`${headerList(headers)} ${[shows]} that ${who(front)} wrote the response, not COS.`
      : say`COS rules never produce such a response, so ${who(front)} wrote it.`;
  const passes = rulesAllow
    ? "if it sets none, those of the bucket pass through, and the bucket's rules allow this page"
    : 'if it sets none, those of the bucket pass through';
  return headers.length > 0
    ? say`${headerList(headers)} ${[shows]} that the response came through ${who(front)}, which may set the CORS headers; ${[passes]}.`
    : say`This host belongs to ${who(front)}, which may set the CORS headers; ${[passes]}.`;
}

function remedy({ host, front, lack, foreign, rulesAllow, failure: found }: AnsweredByCdn): Phrase {
  const where = place(front, host);
  if (lack?.kind === 'method-not-in-allow-methods')
    return say`Add ${lack.method} to ${'Access-Control-Allow-Methods'} ${where}.`;
  if (lack !== null) return say`Add ${longList(lack.names)} to ${'Access-Control-Allow-Headers'} ${where}.`;
  if (foreign?.kind === 'wildcard-with-allow-credentials' || found?.kind === 'wildcard-with-credentials')
    return say`Return the page's origin instead of ${'*'} ${where}.`;
  if (found?.kind === 'allow-credentials-not-true')
    return say`Set ${'Access-Control-Allow-Credentials: true'} ${where}, or send the request without credentials.`;
  if (found?.kind === 'preflight-status-not-ok') return say`Answer ${'OPTIONS'} with 204 ${where}.`;
  if (front?.kind === 'server') return say`Set the CORS headers ${where}, or let the server pass on those of COS.`;
  return rulesAllow
    ? say`Purge the cache of this domain; if that does not help, set the CORS headers ${where}.`
    : say`Set the CORS headers of this domain ${where}, or allow the page in the bucket's CORS rules, then purge the cache.`;
}

export function answeredByCdn(found: AnsweredByCdn): DiagnosisText {
  const { host, front, lack, foreign, failure: broken, preflight } = found;
  const hasNone = lack === null && foreign === null && broken === undefined;
  const preWarmed = front?.kind === 'cdn' && front.cdn === 'edgeone' && hasNone && !preflight;
  return {
    title: say`${host} answered through ${who(front)}`,
    cause: say`${fact(found)} ${evidence(found)}`,
    remedy: remedy(found),
    ...(preWarmed
      ? { caveat: say`Objects that EdgeOne has pre-warmed have no CORS headers, whatever the bucket's rules.` }
      : {}),
  };
}
