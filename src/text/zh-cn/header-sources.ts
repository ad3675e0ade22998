import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import type { Spoken } from '../../cos/tus.ts';
import { checksumNames, dropzoneOption, type HeaderSourceTexts, sentenceOf, sourceParts } from '../header-sources.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { list } from './list.ts';

/** Says that the names come from somebody. */
const from = (who: string) => (names: readonly string[]) => say`${list(names)} 由${[who]}添加`;

const leftOut = (names: readonly string[]) => say`也可以让页面不再向此域名发送 ${list(names)}`;

const texts: HeaderSourceTexts = {
  from: {
    tus: (names) => say`${list(names)} 由 tus 客户端添加，而 COS 不支持 tus 协议`,
    sdk: from(' COS SDK '),
    's3-client': from(' AWS SDK 等 S3 客户端'),
    cloudbase: from('云开发 CloudBase SDK '),
    vod: from('云点播 VOD 上传 SDK '),
    undecided: (names) => say`${list(names)} 可能是 COS 签名，也可能是 axios 等 HTTP 客户端的默认请求头`,
    library: from(' HTTP 客户端或上传库（如 axios、Dropzone）的默认配置'),
    uppy: from(' Uppy '),
    msw: from(' MSW（Mock Service Worker）'),
    sentry: from(' Sentry '),
    opentelemetry: from(' OpenTelemetry 等链路追踪工具'),
    tracing: from('链路追踪工具'),
    script: (names) => say`${list(names)} 由脚本设置：浏览器自行添加的请求头不会出现在预检请求中`,
    response: (names) => say`${list(names)} 是响应头，放在请求中不起作用`,
  },
  wayOut: {
    's3-client': (names) => {
      const sums = checksumNames(names);
      const onAnswers = sums.includes('x-amz-checksum-mode');
      if (sums.length === 0) return null;
      const option = onAnswers && sums.length === 1 ? 'responseChecksumValidation' : 'requestChecksumCalculation';
      return say`在 AWS SDK 中设置 ${`${option}: "WHEN_REQUIRED"`}，可不再发送 ${list(sums)}`;
    },
    cloudbase: () => say`如果此存储桶由云开发管理，在云开发的“安全域名”中添加页面的域名`,
    undecided: (names) =>
      say`如果 ${list(names)} 是这样的默认请求头，让页面不要发送：COS 在此只接受签名，允许后会返回 403`,
    library: (names) => {
      if (names.includes('authorization'))
        return say`${leftOut(names)}，例如改用没有这些默认配置的客户端：COS 在 ${'authorization'} 中只接受自己的签名，允许后会返回 403`;
      return names.includes('cache-control')
        ? say`${leftOut(names)}，Dropzone 中可设置 ${dropzoneOption}`
        : leftOut(names);
    },
    uppy: () => say`将 Uppy 的 ${'companionUrl'} 或 ${'endpoint'} 指向 Companion 服务器，而不是存储桶`,
    msw: () => say`将 MSW 及其 worker 脚本升级到 2.6.4 或更高版本`,
    sentry: () => say`从 Sentry 的 ${'tracePropagationTargets'} 中去掉此域名`,
    opentelemetry: (names) => say`${leftOut(names)}，OpenTelemetry 中由 ${'propagateTraceHeaderCorsUrls'} 控制`,
    tracing: leftOut,
    response: (names) => say`从页面的请求中去掉 ${list(names)}`,
  },
};

const tusNote = say`${'Tus-Resumable'} 表明请求由 tus 客户端发出。COS 不支持 tus 协议。`;

/** What to do about a tus client that a bucket cannot serve. */
export const tusRemedy = say`改用 COS SDK 上传，或将 tus 请求发往支持 tus 协议的服务器。`;

/** The text on a refusal, with what to do in place of its remedy where COS does not speak the request's protocol. */
export function inProtocol({ protocol }: Spoken, text: DiagnosisText): DiagnosisText {
  return protocol === undefined ? text : { ...text, remedy: tusRemedy, caveat: tusNote };
}

/** Who adds the headers, and what the page can do without them; `null` when nothing tells. */
export function headerSources(headers: readonly RefusedHeader[]): Phrase | null {
  const parts = sourceParts(texts, headers);
  const sender = sentenceOf(parts.from, '；', '。');
  return sender.length === 0 ? null : [...sender, ...sentenceOf(parts.wayOut, '；', '。')];
}
