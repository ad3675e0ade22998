import type { ForeignSign } from '../../cos/answers/foreign-signs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { HintTexts } from '../text.ts';
import { rangesCaveat } from './exposure.ts';
import { list, longList, titleList } from './list.ts';

function sign(found: ForeignSign): Phrase {
  switch (found.kind) {
    case 'allow-origin-on-refusal':
      return say`COS 拒绝预检请求时不返回任何 ${'Access-Control-*'} 头部，而这个拒绝响应带有 ${`Access-Control-Allow-Origin: ${found.value}`}。`;
    case 'wildcard-with-allow-credentials':
      return say`COS 从不同时返回 ${'*'} 和 ${'Access-Control-Allow-Credentials'}，而此响应两者都有。`;
    case 'unknown-methods':
      return say`COS 的规则无法允许 ${list(found.methods)}，而此响应中有。`;
    case 'wildcard-in-list':
      return say`COS 不会在 ${found.header} 中返回 ${'*'}，而此响应中有。`;
  }
}

export const hints: HintTexts = {
  'header-not-exposed': ({ names, partUpload, rule, shadowed }) => ({
    title: partUpload ? say`页面读不到 ${'ETag'}，分块上传将会失败` : say`页面读不到响应中的 ${titleList(names)}`,
    cause:
      rule === null
        ? say`响应带有 ${longList(names)}，但 ${'Access-Control-Expose-Headers'} 没有列出。脚本得到的是 ${'null'}，且没有任何报错。`
        : shadowed === null
          ? say`应答此请求的规则 ${rule + 1} 没有在 Expose-Headers 中列出 ${longList(names)}。脚本得到的是 ${'null'}，且没有任何报错。`
          : say`规则 ${shadowed + 1} 暴露了这些头部，但规则 ${rule + 1} 在它之前，由后者应答。脚本得到的是 ${'null'}，且没有任何报错。`,
    remedy: say`将这些名称逐一添加到应答规则的 Expose-Headers 中；COS 不支持在此使用 ${'*'}。`,
    ...rangesCaveat(names),
  }),
  'cached-preflight': ({ method, passed }) => ({
    title: passed
      ? say`这个 ${method} 凭借先前的预检结果通过`
      : say`这个 ${method} 没有发送预检请求：浏览器保存着先前的结果`,
    cause: say`浏览器按 Max-Age 保存预检结果，Chrome 最多 7200 秒，Firefox 最多 86400 秒。按现在的规则，新的预检请求会被拒绝。`,
    remedy: passed
      ? say`在保存的结果到期之前修正规则；用隐私窗口可以看到其他人现在遇到的情况。`
      : say`在隐私窗口中重新发起请求，那里没有保存任何结果。`,
  }),
  'answer-changed': ({ signs, rewritten, passed }) => ({
    title: rewritten ? say`另一个扩展在响应中写入了跨域头部` : say`另一个扩展或代理在响应中写入了跨域头部`,
    cause: rewritten
      ? say`网络返回的响应与页面得到的响应，其 ${'Access-Control-*'} 头部不同。`
      : signs.slice(0, 2).flatMap(sign),
    remedy: passed
      ? say`对此网站停用它，然后重新发起请求：它可能只在此浏览器中能够通过。`
      : say`对此网站停用它，然后重新发起请求。`,
  }),
  'dead-rule': ({ rule, earlier, movable }) => ({
    title: say`规则 ${rule + 1} 永远不会被应用`,
    cause: say`规则 ${earlier + 1} 在它之前，并匹配它所能匹配的每个请求，包括此请求。COS 应用最先匹配的规则。`,
    remedy: movable
      ? say`如果本应由规则 ${rule + 1} 应答，将它移到规则 ${earlier + 1} 之前；否则删除它。`
      : say`如果本应由规则 ${rule + 1} 应答，把规则 ${earlier + 1} 缺少的内容补上，并删除规则 ${rule + 1}。`,
  }),
  'shadowed-max-age': ({ origin, rule, maxAgeSeconds, shadowed, shadowedSeconds, movable }) => ({
    title: say`本应由规则 ${shadowed + 1} 应答的预检请求由规则 ${rule + 1} 应答`,
    cause:
      maxAgeSeconds === null
        ? say`两者都允许来自 ${origin} 的此请求，而应用的是前者：它没有 Max-Age，而规则 ${shadowed + 1} 是 ${shadowedSeconds} 秒。`
        : say`两者都允许来自 ${origin} 的此请求，而应用的是前者：它的 Max-Age 是 ${maxAgeSeconds} 秒，而规则 ${shadowed + 1} 是 ${shadowedSeconds} 秒。`,
    remedy: movable
      ? say`将规则 ${shadowed + 1} 移到规则 ${rule + 1} 之前，或将规则 ${rule + 1} 的 Max-Age 设为 ${shadowedSeconds}。`
      : say`将规则 ${rule + 1} 的 Max-Age 设为 ${shadowedSeconds}。`,
  }),
};
