import type { Cdn, Front } from '../../cos/answers/cdn-signs.ts';
import type { AnsweredByCdn, Lack } from '../../diagnoses/answered-by-cdn.ts';
import type { Header } from '../../headers.ts';
import { type Phrase, quoted, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { failure } from './failure.ts';
import { longList } from './list.ts';

/** With the spaces that Latin letters have beside Chinese ones. */
const names: Readonly<Record<Cdn, string>> = {
  edgeone: ' EdgeOne ',
  tencent: '腾讯云 CDN ',
  aliyun: '阿里云 CDN ',
  wangsu: '网宿 CDN ',
  qiniu: '七牛云 CDN ',
  upyun: '又拍云 CDN ',
  baidu: '百度智能云 CDN ',
  huawei: '华为云 CDN ',
  volcengine: '火山引擎 CDN ',
  cloudflare: ' Cloudflare ',
  cloudfront: ' Amazon CloudFront ',
  fastly: ' Fastly ',
  akamai: ' Akamai ',
};

/** Names who answered in front of COS. */
export function who(front: Front | null): Phrase {
  if (front === null || (front.kind === 'cdn' && front.cdn === null)) return [' CDN 或代理'];
  return front.kind === 'server' ? say`服务器 ${front.server} ` : [names[front.cdn ?? 'tencent']];
}

function place(front: Front | null, host: string): Phrase {
  if (front?.kind === 'server') return say`在 ${host} 的服务器配置中`;
  if (front?.cdn === 'tencent') return ['在 CDN 控制台'];
  if (front?.cdn === 'edgeone') return ['在 EdgeOne 控制台'];
  return front?.cdn ? [`在${names[front.cdn]}的配置中`] : say`在 ${host} 的 CDN 或代理配置中`;
}

function headerList(headers: readonly Header[]): Phrase {
  return headers.slice(0, 3).flatMap(([name, value], index): Phrase => {
    const shown = quoted(value === '' ? name : `${name}: ${value}`);
    return index === 0 ? [shown] : ['、', shown];
  });
}

/** What the response to a preflight does not list. */
export function lacking(lack: Lack): Phrase {
  if (lack.kind === 'headers-not-in-allow-headers')
    return say`响应的 ${'Access-Control-Allow-Headers'} 不包含 ${longList(lack.names)}。`;
  return lack.value
    ? say`响应的 ${'Access-Control-Allow-Methods'} 是 ${lack.value}，不包含 ${lack.method}。`
    : say`响应的 ${'Access-Control-Allow-Methods'} 缺失或为空，而页面使用的方法是 ${lack.method}。`;
}

function fact({ lack, foreign, failure: found }: AnsweredByCdn): Phrase {
  if (lack !== null) return lacking(lack);
  return foreign?.kind === 'wildcard-with-allow-credentials'
    ? say`响应同时带有 ${'*'} 和 ${'Access-Control-Allow-Credentials: true'}。`
    : found === undefined
      ? say`响应未允许此页面跨域访问。`
      : failure(found);
}

function evidence({ headers, front, lack, foreign, rulesAllow }: AnsweredByCdn): Phrase {
  if (lack !== null || foreign?.kind === 'wildcard-with-allow-credentials')
    return headers.length > 0
      ? say`${headerList(headers)} 表明该响应由${who(front)}生成，而不是由 COS 返回。`
      : say`COS 的跨域规则不会产生这样的响应，因此该响应由${who(front)}生成。`;
  const passes = rulesAllow ? '未设置时会透传存储桶的响应头，而存储桶的规则允许此页面' : '未设置时会透传存储桶的响应头';
  return headers.length > 0
    ? say`${headerList(headers)} 表明响应经由${who(front)}返回，跨域响应头可能由其设置；${[passes]}。`
    : say`该域名由${who(front)}提供，跨域响应头可能由其设置；${[passes]}。`;
}

function remedy({ host, front, lack, foreign, rulesAllow, failure: found }: AnsweredByCdn): Phrase {
  const where = place(front, host);
  if (lack?.kind === 'method-not-in-allow-methods')
    return say`${where}把 ${lack.method} 加入 ${'Access-Control-Allow-Methods'}。`;
  if (lack !== null) return say`${where}把 ${longList(lack.names)} 加入 ${'Access-Control-Allow-Headers'}。`;
  if (foreign?.kind === 'wildcard-with-allow-credentials' || found?.kind === 'wildcard-with-credentials')
    return say`${where}把 ${'*'} 改为返回页面的来源。`;
  if (found?.kind === 'allow-credentials-not-true')
    return say`${where}设置 ${'Access-Control-Allow-Credentials: true'}，或让请求不携带凭证。`;
  if (found?.kind === 'preflight-status-not-ok') return say`${where}以 204 响应 ${'OPTIONS'}。`;
  if (front?.kind === 'server') return say`${where}设置跨域响应头，或让它透传 COS 的响应头。`;
  return rulesAllow
    ? say`刷新该域名的缓存；如果仍不通过，${where}设置跨域响应头。`
    : say`${where}为该域名设置跨域响应头，或在存储桶的跨域规则中允许此页面，然后刷新缓存。`;
}

export function answeredByCdn(found: AnsweredByCdn): DiagnosisText {
  const { host, front, lack, foreign, failure: broken, preflight } = found;
  const hasNone = lack === null && foreign === null && broken === undefined;
  const preWarmed = front?.kind === 'cdn' && front.cdn === 'edgeone' && hasNone && !preflight;
  return {
    title: say`${host} 的响应经由${who(front)}返回`,
    cause: say`${fact(found)}${evidence(found)}`,
    remedy: remedy(found),
    ...(preWarmed ? { caveat: say`EdgeOne 预热的对象不带跨域响应头，与存储桶的规则无关。` } : {}),
  };
}
