import { allowableMethods } from '../../cos/cors-configuration.ts';
import { consoleLabels } from '../../notation/console.ts';
import type { Evidence } from '../../probing/evidence.ts';
import { mostInAll } from '../../probing/next-probes.ts';
import type { Probe } from '../../probing/probe.ts';
import {
  type AskingProblemTexts,
  type AskingText,
  type ConclusionTexts,
  type DoubtTexts,
  doubtText,
} from '../asking-text.ts';
import { codes, differing, type Phrase, say } from '../phrase.ts';
import { failure } from './failure.ts';
import { longList } from './list.ts';

const labels = consoleLabels.zh;

export function described({ origin, method, headerNames }: Probe): Phrase {
  return headerNames.length === 0
    ? say`来自 ${origin} 的 ${[method]} 预检请求`
    : say`来自 ${origin} 的 ${[method]} 预检请求（请求头 ${longList(headerNames)}）`;
}

/** The two answers that differ in headers. */
function headersIn({ passing, refused }: Evidence): Phrase {
  if (passing === null || refused === null) return [];
  const [some, others] = [passing.probe.headerNames, refused.probe.headerNames];
  const [yes, no] = [passing.answer.status, refused.answer.status];
  if (some.length === 0) return say`不带请求头时存储桶返回 ${yes}，带上 ${longList(others)} 则返回 ${no}。`;
  const added = others.filter((name) => !some.includes(name));
  return some.every((name) => others.includes(name))
    ? say`请求头为 ${longList(some)} 时存储桶返回 ${yes}，再加上 ${longList(added)} 则返回 ${no}。`
    : say`请求头为 ${longList(some)} 时存储桶返回 ${yes}，为 ${longList(others)} 时返回 ${no}。`;
}

export const doubts: DoubtTexts = {
  unanswered: () => say`收到响应的预检请求太少。重新询问存储桶。`,
  redirected: ({ location, answer: { status } }) =>
    location === null
      ? say`预检请求被 ${status} 重定向。COS 直接响应预检请求，不会重定向，因此重定向来自 CDN、代理或强制 HTTPS 的设置。`
      : say`预检请求被 ${status} 重定向到 ${location}。COS 直接响应预检请求，不会重定向，因此重定向来自 CDN、代理或强制 HTTPS 的设置。`,
  status: ({ answer: { status } }) =>
    say`预检请求收到 ${status}，而存储桶只返回 200 或 403。检查存储桶名称，以及存储桶前面的 CDN 或代理。`,
  'not-cos': ({ answer: { status } }) =>
    say`预检请求收到 ${status}，但响应并非来自 COS，而是来自网络登录页、代理或 CDN。在标签页中打开存储桶的域名，按提示登录网络，然后重新询问。`,
  'not-passing': ({ failure: found, answer: { status } }) =>
    say`预检请求收到 ${status}，但浏览器仍会拦截请求。${failure(found)}`,
  contradiction: ({ passing, refused }) =>
    say`允许${described(passing.probe)}的规则也应允许${described(refused.probe)}，但后者被拒绝。询问期间规则被修改过，或有两个服务器在响应：重新询问。`,
};

const conclusions: ConclusionTexts = {
  nothing: () => ({
    title: say`存储桶现在允许此预检请求`,
    cause: say`请求失败后规则被修改过，或者当时的响应并非来自存储桶，而是来自缓存、CDN 或代理。`,
    remedy: say`刷新页面并重试请求。`,
  }),
  origin: ({ allowedOrigins, evidence }, { origin, method }) => {
    const other = evidence.passing?.probe.origin ?? allowedOrigins[0] ?? '';
    return {
      title: say`没有规则允许 ${origin}`,
      cause: say`对来自 ${differing(other, origin)} 的 ${[method]} 请求，存储桶返回 ${evidence.passing?.answer.status ?? 200}；对来自 ${differing(origin, other)} 的 ${[method]} 请求，返回 ${evidence.refused?.answer.status ?? 403}。`,
    };
  },
  everything: ({ evidence }, { origin }) => ({
    title: say`来自 ${origin} 的预检请求无论使用什么方法都被拒绝`,
    cause: say`存储桶一律返回 ${evidence.refused?.answer.status ?? 403}：规则中没有此来源，或者没有配置任何规则。从外部无法区分这两种情况。`,
  }),
  method: ({ methods, evidence }, { origin, method }) => ({
    title: say`没有规则允许来自 ${origin} 的 ${[method]} 请求`,
    cause: say`对此来源，方法为 ${longList(methods.allowed)} 时存储桶返回 ${evidence.passing?.answer.status ?? 200}，为 ${method} 时返回 ${evidence.refused?.answer.status ?? 403}。`,
  }),
  headers: ({ headers, untold, evidence }) => {
    const rest = say`请求头太多，无法逐一判断 ${longList(untold)} 中还有哪些被拒绝。`;
    return headers.length === 0
      ? { title: say`来源和方法已允许，请求头 ${longList(untold)} 中有一部分被拒绝`, cause: headersIn(evidence) }
      : {
          title: say`来源和方法已允许，请求头 ${longList(headers)} 被拒绝`,
          cause: [...headersIn(evidence), ...(untold.length === 0 ? [] : rest)],
        };
  },
  combination: ({ evidence }) => ({
    title: say`没有一条规则同时允许这些请求头`,
    cause: [...say`每个请求头单独发送都能通过，但 COS 对一个请求只采用一条规则。`, ...headersIn(evidence)],
  }),
  unclear: ({ doubt }) => ({
    title: say`存储桶的响应不足以判断被拒绝的是哪一项`,
    cause: doubtText(doubts, doubt),
  }),
};

const problems: AskingProblemTexts = {
  'not-permitted': ({ host }) =>
    say`浏览器不允许此扩展访问 ${host}，因此没有发送任何请求。允许访问该域名，然后重新询问。`,
  unsendable: ({ value }) => say`${value} 含有请求头无法传输的字符，因此没有发送预检请求。在页面代码中改正。`,
  'no-answer': ({ host }) => say`${host} 没有响应。在标签页中打开该域名，确认能否访问，然后重新询问。`,
  'too-slow': ({ host, seconds }) => say`${host} 在 ${seconds} 秒内没有响应。检查网络，然后重新询问。`,
  busy: ({ status, seconds }) =>
    seconds === null
      ? say`存储桶返回 ${status}，要求暂停请求。稍后重新询问。`
      : say`存储桶返回 ${status}，要求暂停请求 ${seconds} 秒。之后重新询问。`,
  failed: () => say`浏览器没有发出预检请求。重新询问；如果仍然失败，重启浏览器。`,
};

export const asking: AskingText = {
  ask: '询问存储桶',
  again: '重新询问',
  sends: say`只发送预检请求（OPTIONS），最多 ${mostInAll} 个：不需要密钥，不带 Cookie，不上传任何内容。`,
  asking: '正在询问存储桶',
  progress: (answered) => `最多 ${mostInAll} 个预检请求，已收到 ${answered} 个响应`,
  stop: '停止',
  methodPasses: say`存储桶允许此来源和此方法。正在逐个询问请求头。`,
  goesOn: say`只发送预检请求：不需要密钥，不带 Cookie，不上传任何内容。关闭此视图后仍会继续。`,
  stopped: say`已停止：结论只依据停止前收到的响应。`,
  asked: (answered, when) => `${answered} 个预检请求，${when}`,
  momentAgo: '刚刚',
  permit: (host) => say`允许访问 ${host}`,
  problems,
  conclusions,
  doubts,
  answers: '存储桶的响应',
  answer: '响应',
  tested: (tested) => (tested === null ? '未知' : { allowed: '允许', refused: '拒绝' }[tested]),
  anyOrigin: (any) => (any ? say`返回的是 ${'*'}` : say`返回的是此来源，而不是 ${'*'}`),
  otherMethods: (allowed, refused) => {
    const also = allowed.length === 0 ? [] : say`还允许 ${codes(allowed, ' ')}`;
    const not = refused.length === 0 ? [] : say`不允许 ${codes(refused, ' ')}`;
    return [...also, ...(also.length > 0 && not.length > 0 ? ['，'] : []), ...not];
  },
  answerHolds: ({ exposeHeaders, maxAge }) => [
    ...say`${[labels.exposeHeaders]} ${exposeHeaders.length === 0 ? ['无'] : longList(exposeHeaders)}`,
    ...(maxAge === null ? [] : say` · ${[labels.maxAgeSeconds]} ${maxAge} 秒`),
  ],
  addLines: (field, lines) =>
    field === 'allowedMethods' ? say`勾选 ${[lines.join('、')]}` : say`在“${[labels[field]]}”中添加 ${lines.length} 行`,
  addRule: (place) => (place === 'first' ? say`在最前面添加一条规则` : say`在最后添加一条规则`),
  drafted: (requests) => (requests === 1 ? '能让此请求通过的规则' : '能让这些请求通过的规则'),
  draftedNote: (refused) =>
    refused
      ? say`根据请求草拟。目前没有规则允许其预检请求，因此新规则可以放在任意位置。如果前面有规则含有此来源和方法，页面能读取哪些响应头仍由那条规则决定。`
      : say`根据请求草拟。如果前面有规则含有此来源和方法，请求会先命中那条规则。`,
  forOwner: '复制给存储桶管理员',
  anyHeader: say`使用 ${'*'} 后，此规则允许的所有页面都可以发送任意请求头。腾讯云文档推荐这样设置；对已捕获的请求而言，逐个列出已经足够。`,
  inferred: '推断',
  sketched: (rules) => (rules === 1 ? '命中的规则（已知部分）' : `命中的 ${rules} 条规则（已知部分）`),
  inPart: (fields) => say`${[fields.join('、')]} 中可能还有其他内容：响应只反映所询问的部分。`,
  anybody: say`此规则允许任意网站的页面：不属于任何网站的来源也通过了。`,
  failedSince: say`此后页面又有请求失败。规则可能被修改过：重新询问。`,
  lookFor: '规则特征',
  whichRule: say`命中的是第几条规则未知：它是第一条含有以上全部内容的规则。粘贴规则，即可确定是哪一条并验证此修改。`,
  place: {
    first: say`新规则必须排在所有规则之前：否则会先命中返回 ${'*'} 的规则，而携带凭证的请求不允许使用 ${'*'}。`,
    last: say`目前没有规则允许此请求，因此新规则可以放在最后。`,
  },
  noRule: say`没有规则能够允许此请求：规则只支持方法 ${longList(allowableMethods)}，以及 ${'http'} 或 ${'https'} 的来源。`,
};
