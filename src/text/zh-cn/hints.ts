import type { ForeignSign } from '../../cos/answers/foreign-signs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { HintTexts } from '../text.ts';
import { rangesCaveat } from './exposure.ts';
import { list, longList, titleList } from './list.ts';

function sign(found: ForeignSign): Phrase {
  switch (found.kind) {
    case 'allow-origin-on-refusal':
      return say`COS 拒绝预检请求时不返回任何 ${'Access-Control-*'} 响应头，而此响应带有 ${`Access-Control-Allow-Origin: ${found.value}`}。`;
    case 'wildcard-with-allow-credentials':
      return say`COS 从不同时返回 ${'*'} 和 ${'Access-Control-Allow-Credentials'}，而此响应两者都有。`;
    case 'unknown-methods':
      return say`COS 规则不支持 ${list(found.methods)}，而此响应列出了${[found.methods.length === 1 ? '它' : '它们']}。`;
    case 'wildcard-in-list':
      return say`COS 不会在 ${found.header} 中返回 ${'*'}，而此响应返回了。`;
  }
}

export const hints: HintTexts = {
  'header-not-exposed': ({ names, partUpload, rule, shadowed }) => ({
    title: partUpload ? say`页面读不到 ${'ETag'}，分块上传将会失败` : say`页面读不到响应中的 ${titleList(names)}`,
    cause:
      rule === null
        ? say`响应带有 ${longList(names)}，但 ${'Access-Control-Expose-Headers'} 没有列出。脚本读到 ${'null'}，且不报错。`
        : shadowed === null
          ? say`此请求命中规则 ${rule + 1}，其 Expose-Headers 未列出 ${longList(names)}。脚本读到 ${'null'}，且不报错。`
          : say`规则 ${shadowed + 1} 暴露了${[names.length === 1 ? '该响应头' : '这些响应头']}，但请求先命中了排在前面的规则 ${rule + 1}。脚本读到 ${'null'}，且不报错。`,
    remedy: say`在命中规则的 Expose-Headers 中${[names.length === 1 ? '' : '逐行']}添加 ${longList(names)}，此处不支持 ${'*'}。`,
    ...rangesCaveat(names),
  }),
  'cached-preflight': ({ method, passed }) => ({
    title: passed
      ? say`此 ${method} 请求靠缓存的预检结果通过`
      : say`此 ${method} 请求没有发送预检：浏览器使用了缓存的预检结果`,
    cause: say`浏览器按 Max-Age 缓存预检结果（Chrome 最长 7200 秒，Firefox 最长 86400 秒）。按当前规则，新的预检请求会被拒绝。`,
    remedy: passed
      ? say`在缓存到期前修正规则，并在无痕（隐私）窗口中重试请求，以复现其他用户的情况。`
      : say`在无痕（隐私）窗口中重试请求。`,
  }),
  'answer-changed': ({ signs, rewritten, passed }) => ({
    title: rewritten ? say`其他扩展改写了跨域响应头` : say`其他扩展或代理改写了跨域响应头`,
    cause: rewritten
      ? say`服务器返回的 ${'Access-Control-*'} 响应头与页面收到的不同。`
      : signs.slice(0, 2).flatMap(sign),
    remedy: rewritten ? say`在此网站停用该扩展，然后重试请求。` : say`在此网站停用该扩展或代理，然后重试请求。`,
    ...(passed ? { caveat: say`由于这些响应头被改写，此请求可能只在此浏览器中能通过。` } : {}),
  }),
  'dead-rule': ({ rule, earlier, movable }) => ({
    title: say`规则 ${rule + 1} 永远不会命中`,
    cause: say`排在前面的规则 ${earlier + 1} 已匹配规则 ${rule + 1} 能匹配的所有请求，包括此请求。COS 只采用最先匹配的规则。`,
    remedy: movable
      ? say`如果本应命中规则 ${rule + 1}，把规则 ${rule + 1} 移到规则 ${earlier + 1} 之前，否则删除规则 ${rule + 1}。`
      : say`把规则 ${rule + 1} 独有的内容补充到规则 ${earlier + 1}，然后删除规则 ${rule + 1}。`,
  }),
  'shadowed-max-age': ({ origin, rule, maxAgeSeconds, shadowed, shadowedSeconds, movable }) => ({
    title: say`预检请求先命中了规则 ${rule + 1}，而不是规则 ${shadowed + 1}`,
    cause:
      maxAgeSeconds === null
        ? say`两条规则都允许来自 ${origin} 的此请求，命中的是排在前面的规则 ${rule + 1}。规则 ${rule + 1} 没有设置 Max-Age，而规则 ${shadowed + 1} 是 ${shadowedSeconds} 秒。`
        : say`两条规则都允许来自 ${origin} 的此请求，命中的是排在前面的规则 ${rule + 1}。规则 ${rule + 1} 的 Max-Age 是 ${maxAgeSeconds} 秒，而规则 ${shadowed + 1} 是 ${shadowedSeconds} 秒。`,
    remedy: movable
      ? say`把规则 ${shadowed + 1} 移到规则 ${rule + 1} 之前，或把规则 ${rule + 1} 的 Max-Age 设为 ${shadowedSeconds}。`
      : say`把规则 ${rule + 1} 的 Max-Age 设为 ${shadowedSeconds}。`,
  }),
};
