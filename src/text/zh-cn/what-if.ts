import { say } from '../phrase.ts';
import { allowingElsewhere, type WhatIfText } from '../what-if-text.ts';
import { suspicion } from './configuration-differs.ts';
import { failure } from './failure.ts';
import { list } from './list.ts';

export const whatIf: WhatIfText = {
  findings: '诊断结果',
  whatIf: '预测',
  views: '视图',
  tryIt: '预测…',
  tryItHint: '更换来源、方法或请求头，预测此请求的结果。',
  from: (method, object) => say`基于 ${[method]} ${object}`,
  reset: '还原',
  clear: '清空',

  bucket: '存储桶',
  bucketHint: say`填写带 APPID 的名称（例如 ${'examplebucket-1250000000'}）、域名或 URL。`,
  knownBuckets: '已知的存储桶',
  region: '地域',
  regionHint: say`仅在询问真实存储桶时需要，见控制台的存储桶列表，例如 ${'ap-guangzhou'}。`,
  origin: '来源',
  originHint: say`将要发送请求的页面的来源，例如 ${'https://staging.example.com'}。`,
  seenOrigins: '已捕获的来源',
  method: '方法',
  otherMethod: '其他方法',
  headers: '请求头',
  addHeader: '添加请求头',
  removeHeader: (name) => `移除 ${name}`,
  headersHint: say`填写请求头名称，也可粘贴整个列表。不保留请求头的值。`,
  credentials: '携带 Cookie 或其他凭证',
  use: (origin) => say`使用 ${origin}`,

  originProblems: {
    empty: () => say`填写页面的来源：协议、域名和端口。`,
    'scheme-missing': ({ expected }) => say`来源以协议开头，例如 ${expected}。`,
    wildcard: () => say`${'*'} 只能用于规则：填写某个页面的来源。`,
    several: () => say`每次只填写一个来源。`,
    'no-origin': ({ text }) => say`${text} 不是合法的来源，来源例如 ${'https://staging.example.com'}。`,
  },
  originRemarks: {
    'trailing-slash': (_, sent) => say`浏览器发送的来源末尾没有斜杠：${sent}。`,
    path: (_, sent) => say`浏览器发送的来源不带路径：${sent}。`,
    'default-port': ({ port }, sent) => say`浏览器会省略协议的默认端口 ${port}：${sent}。`,
    'not-ascii': (_, sent) => say`浏览器以 ${'xn--'} 形式发送这样的域名：${sent}。`,
    'other-writing': (_, sent) => say`浏览器发送的写法是 ${sent}。`,
    file: (_, sent) => say`页面的地址为 ${'file:'} 时，浏览器发送的来源是 ${sent}。`,
  },
  methodProblems: {
    empty: () => say`填写方法。`,
    'no-method': ({ text }) => say`${text} 不是合法的方法：含有方法不允许使用的字符。`,
    'too-long': ({ length, longest }) =>
      say`此方法有 ${[String(length)]} 个字符；此处最多接受 ${[String(longest)]} 个字符。`,
    forbidden: ({ method }) => say`浏览器不允许页面发送 ${method} 请求。`,
  },
  headerRemarks: {
    'no-name': ({ text }) => say`${text} 不是合法的请求头名称：含有名称不允许使用的字符。`,
    forbidden: ({ name }) => say`已略去 ${name}：浏览器不允许脚本设置此请求头，预检请求也不会列出它。`,
    safelisted: ({ name, byName }) =>
      byName ? say`${name} 通常无需预检，除非值很特殊。` : say`${name} 取此值时无需预检。`,
    'too-many': ({ most }) => say`只使用前 ${most} 个请求头。`,
  },
  regionProblems: {
    empty: () => say`填写存储桶的地域后才能询问。`,
    'no-region': ({ text }) => say`${text} 不是合法的地域，地域例如 ${'ap-guangzhou'}。`,
  },

  marks: {
    origin: (mark, rule) => {
      if (mark.line !== null) return say`规则 ${rule + 1}：${mark.line}`;
      const other = allowingElsewhere(mark);
      return other === null ? say`没有规则包含此来源` : say`规则 ${rule + 1} 不包含，规则 ${other} 包含`;
    },
    method: (mark, rule) => {
      if (mark.allowed) return say`规则 ${rule + 1}：${list(mark.listed)}`;
      const other = allowingElsewhere(mark);
      return other === null
        ? say`没有规则包含此方法；规则 ${rule + 1} 的方法是 ${list(mark.listed)}`
        : say`规则 ${rule + 1} 不包含，规则 ${other} 包含`;
    },
    headers: (refused, lines, rule) => {
      if (refused.length === 0) return say`规则 ${rule + 1}`;
      return lines.length === 0 ? say`规则 ${rule + 1} 没有列出请求头` : say`规则 ${rule + 1} 只列出 ${list(lines)}`;
    },
    credentials: (answersAny, rule) =>
      answersAny
        ? say`规则 ${rule + 1} 返回 ${'*'}，而携带凭证的请求不允许使用 ${'*'}`
        : say`规则 ${rule + 1} 返回此来源`,
  },

  openTitle: '在请求失败之前预测存储桶的响应',
  openCause: say`填写存储桶和页面的来源，然后在此处粘贴存储桶的规则，或询问真实存储桶。`,
  wrongTitle: '填写的内容无法发送',
  wrongCause: say`字段旁说明了如何改正。`,
  unknownTitle: (bucket) => say`${bucket} 的规则未知`,
  unknownCause: say`粘贴规则，即可预测响应和命中的规则；也可以询问真实存储桶。`,
  passesTitle: (method, origin) => say`来自 ${origin} 的 ${[method]} 请求通过`,
  passesCause: (preflight, actual) => {
    if (preflight === null) return say`浏览器不会为此请求发送预检请求；请求命中规则 ${actual + 1}，页面可以读取响应。`;
    return preflight === actual
      ? say`预检请求和请求本身都命中规则 ${actual + 1}。`
      : say`预检请求命中规则 ${preflight + 1}，请求本身命中规则 ${actual + 1}。`;
  },

  byRules: '按此处保存的规则',
  rules: (rules, when) => say`${rules} 条规则，${[when]}保存`,
  verdicts: {
    passes: '通过',
    refused: '预检请求被拒绝',
    blocked: '预检请求被拦截',
    withheld: '响应被拦截',
  },
  preflight: '预检请求',
  noPreflight: say`浏览器不会为此请求发送预检请求。`,
  request: (method) => say`${[method]} 请求本身`,
  noCorsHeaders: '没有 Access-Control-* 响应头',
  statusOpen: say`状态码与跨域规则无关。`,

  live: '真实存储桶',
  unasked: '尚未询问',
  stale: '请求修改后尚未询问',
  ask: '询问真实存储桶',
  asksOne: say`只发送一个预检请求，不需要密钥。`,
  asking: '正在询问真实存储桶',
  liveVerdicts: { passes: '预检请求通过', refused: '预检请求被拒绝' },
  liveBlocked: (found) => say`但浏览器仍会拦截。${failure(found)}`,
  agrees: say`与此处保存的规则一致。`,
  differs: '与此处保存的规则不一致',
  suspicion,
  pasteAnew: say`从控制台重新复制规则并粘贴到此处。`,
  differingHeaders: (names) => say`${list(names)} 不同。`,
  alone: say`粘贴规则，即可知道命中的是哪一条。`,
  noAddress: say`存储桶的域名未知：在表单中填写地域，或在存储桶一栏填写其 URL。`,

  proof: (kept, captured) => {
    if (captured === 0) return say`按此修改，此请求通过。`;
    if (captured === 1 && kept === 0) return say`按此修改，此请求通过。已捕获的请求按此处保存的规则不通过。`;
    if (kept < captured) {
      return kept === 0
        ? say`按此修改，此请求通过。已捕获的 ${captured} 个请求按此处保存的规则均不通过。`
        : say`按此修改，此请求通过。已捕获的 ${captured} 个请求中，按此处保存的规则通过的 ${kept} 个仍然通过。`;
    }
    return captured === 1
      ? say`按此修改，此请求通过，已捕获的请求仍然通过。`
      : say`按此修改，此请求通过，已捕获的 ${captured} 个请求仍然全部通过。`;
  },
};
