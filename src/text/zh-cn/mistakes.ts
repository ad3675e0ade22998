import { consoleLabels } from '../../notation/console.ts';
import { codes, type Phrase, say } from '../phrase.ts';
import type { MistakeTexts } from '../text.ts';

interface At {
  readonly rule: number;
  readonly field: keyof typeof consoleLabels.zh;
}

/** Where in the console's form a value is. */
function at({ rule, field }: At): Phrase {
  return say`规则 ${rule + 1} 的“${[consoleLabels.zh[field]]}”`;
}

export const mistakes: MistakeTexts = {
  'invisible-character': (m) =>
    say`${at(m)}：${m.value} 含有不可见字符 ${m.character}，因此不等于 ${m.expected}。删除此行后重新输入。`,
  'surrounding-space': (m) => say`${at(m)}：${m.value} 首尾有空白字符，因此不等于 ${m.expected}。去掉空白字符。`,
  'several-values': (m) => say`${at(m)}：${m.value} 把多个值写在了一行。每行只写一个值。`,
  'origin-several-wildcards': (m) => say`${at(m)}：${m.value} 含有多个 ${'*'}，而 COS 每行最多支持一个。拆成多行。`,
  'origin-scheme-missing': (m) =>
    say`${at(m)}：${m.value} 缺少 ${'http://'} 或 ${'https://'}，而协议是来源的一部分。改为 ${m.expected}。`,
  'origin-host-missing': (m) => say`${at(m)}：${m.value} 没有主机名。在协议后填写页面的主机名。`,
  'origin-trailing-slash': (m) => say`${at(m)}：${m.value} 末尾有斜杠，而来源末尾没有斜杠。改为 ${m.expected}。`,
  'origin-path': (m) => say`${at(m)}：${m.value} 带有路径，而来源只到主机名或端口为止。改为 ${m.expected}。`,
  'origin-default-port': (m) => say`${at(m)}：${m.value} 带有默认端口，而浏览器会省略默认端口。改为 ${m.expected}。`,
  'origin-not-ascii': (m) =>
    m.expected === null
      ? say`${at(m)}：${m.value} 含有非 ASCII 字符。浏览器会把这样的主机名转换为 ${'xn--'} 形式。改用该形式。`
      : say`${at(m)}：${m.value} 含有非 ASCII 字符，而浏览器会把这样的主机名转换为 ASCII 形式（Punycode）。改为 ${m.expected}。`,
  'origin-letter-case': (m) =>
    say`${at(m)}：${m.value} 含有大写字母，而浏览器发送的是 ${m.expected}，COS 文档未说明来源是否区分大小写。改为小写。`,
  'origin-not-http': (m) =>
    say`${at(m)}：${m.value} 既不是 ${'http'} 也不是 ${'https'} 来源。目前已知只有 ${'*'} 能允许这样的来源。`,
  'origin-scheme-open': (m) =>
    say`${at(m)}：${m.value} 以 ${'*'} 开头，没有写明协议，控制台不接受。改为 ${m.expected}。`,
  'method-unknown': (m) => {
    if (m.expected !== null)
      return say`${at(m)}：${m.value} 含有小写字母，而 COS 和浏览器使用 ${m.expected}。改为 ${m.expected}。`;
    if (m.value.toUpperCase() === 'OPTIONS')
      return say`${at(m)}：${m.value} 无需列出，COS 也不接受：预检请求由 COS 自行响应。删除此项。`;
    return say`${at(m)}：${m.value} 不在 ${codes(['PUT', 'GET', 'POST', 'DELETE', 'HEAD'], '、')} 之中，而 COS 只接受这些方法。删除此项。`;
  },
  'expose-wildcard': (m) =>
    say`${at(m)}：COS 不接受 ${m.value}，此处不支持通配符。逐一列出页面要读取的响应头，例如 ${'ETag'}。`,
  'header-underscore': (m) =>
    say`${at(m)}：${m.value} 含有下划线，COS 不接受名称带下划线的请求头或响应头。改用连字符。`,
  'header-not-token': (m) =>
    say`${at(m)}：${m.value} 不是 HTTP 头的名称。只填写名称（字母、数字、连字符），不带冒号或引号。`,
  'max-age-not-whole': (m) => say`${at(m)}：${m.value} 不是整数。填写以秒为单位的整数，例如 600。`,
  'max-age-negative': (m) => say`${at(m)}：${m.value} 是负数。填写以秒为单位的正整数，例如 600。`,
  'max-age-too-large': (m) =>
    say`${at(m)}：${m.value} 大于 ${m.limit}，而浏览器最多缓存预检结果一天。填写不大于 86400 的值。`,
  'max-age-zero': (m) =>
    say`${at(m)}：值为 ${m.value} 时，每次请求前都要重新预检，COS 文档也未说明是否接受此值。填写以秒为单位的正整数，例如 600。`,
  'rule-without-origin': ({ rule }) => say`规则 ${rule + 1} 没有填写“来源 Origin”，不会匹配任何请求。添加页面的来源。`,
  'rule-without-method': ({ rule }) =>
    say`规则 ${rule + 1} 没有勾选“操作 Methods”，不会匹配任何请求。勾选页面使用的方法。`,
  'duplicate-id': ({ rule, value, earlier }) =>
    say`规则 ${rule + 1} 的 ID ${value} 与规则 ${earlier + 1} 相同。修改其中一个 ID。`,
  'duplicate-value': (m) => say`${at(m)}：${m.value} 重复列出。删除其中一行。`,
  'duplicate-rule': ({ rule, earlier }) =>
    say`规则 ${rule + 1} 与规则 ${earlier + 1} 相同，永远不会命中。删除规则 ${rule + 1}。`,
  'unreachable-rule': ({ rule, earlier }) =>
    say`规则 ${rule + 1} 永远不会命中：排在前面的规则 ${earlier + 1} 已匹配它能匹配的所有请求。`,
  'writes-from-anywhere': (m) =>
    say`${at(m)}：${m.value} 允许任何网站的页面发送 ${codes(m.methods, '、')}。逐一列出需要写入的网站。`,
  'matches-other-hosts': (m) =>
    say`${at(m)}：${m.value} 也会匹配 ${m.example}，而这样的域名任何人都可以注册。逐一列出域名，或在完整域名前加 ${'*.'}。`,
  'http-beside-https': (m) =>
    say`${at(m)}：${m.value} 与 ${m.secure} 同时列出。${'http'} 页面在传输途中可能被篡改、注入脚本。`,
  'wildcard-beside-origins': (m) =>
    say`${at(m)}：${m.value} 已覆盖同一规则中的其他行。COS 文档未说明以哪一行为准；返回 ${'*'} 时，请求不能携带凭证。`,
};
