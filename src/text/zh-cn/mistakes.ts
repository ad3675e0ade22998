import { consoleLabels } from '../../notation/console.ts';
import { codes, type Phrase, say } from '../phrase.ts';
import type { MistakeTexts } from '../text.ts';

interface At {
  readonly rule: number;
  readonly field: keyof typeof consoleLabels.zh;
}

/** Where in the console's form a value stands. */
function at({ rule, field }: At): Phrase {
  return say`规则 ${rule + 1} 的“${[consoleLabels.zh[field]]}”`;
}

export const mistakes: MistakeTexts = {
  'invisible-character': (m) =>
    say`${at(m)}：${m.value} 含有不可见字符 ${m.character}，因此与 ${m.expected} 不相等。删除这一行后重新输入。`,
  'surrounding-space': (m) => say`${at(m)}：${m.value} 首尾有空白，与 ${m.expected} 不相等。去掉空白。`,
  'several-values': (m) => say`${at(m)}：${m.value} 把多个值写在了一行。每行只写一个值。`,
  'origin-several-wildcards': (m) => say`${at(m)}：${m.value} 含有多个 ${'*'}，而 COS 每行最多一个。拆成多行。`,
  'origin-scheme-missing': (m) =>
    say`${at(m)}：${m.value} 缺少 ${'http://'} 或 ${'https://'}，而浏览器发送的来源包含协议。改为 ${m.expected}。`,
  'origin-host-missing': (m) => say`${at(m)}：${m.value} 没有主机名。在协议之后写上页面的主机名。`,
  'origin-trailing-slash': (m) => say`${at(m)}：${m.value} 末尾有斜杠，而浏览器发送的来源没有。改为 ${m.expected}。`,
  'origin-path': (m) => say`${at(m)}：${m.value} 带有路径，而浏览器发送的来源到主机名或端口为止。改为 ${m.expected}。`,
  'origin-default-port': (m) => say`${at(m)}：${m.value} 写出了默认端口，而浏览器会省略它。改为 ${m.expected}。`,
  'origin-not-ascii': (m) =>
    m.expected === null
      ? say`${at(m)}：${m.value} 含有非 ASCII 字符。浏览器以 ${'xn--'} 形式发送这样的主机名：改用该形式。`
      : say`${at(m)}：${m.value} 含有非 ASCII 字符，而浏览器以 ASCII 形式（Punycode）发送这样的主机名。改为 ${m.expected}。`,
  'origin-letter-case': (m) =>
    say`${at(m)}：${m.value} 含有大写字母，而浏览器发送 ${m.expected}。COS 是否区分大小写没有文档说明：改为小写。`,
  'origin-not-http': (m) =>
    say`${at(m)}：${m.value} 既非 ${'http'} 也非 ${'https'}。已知只有 ${'*'} 能允许这样的来源。`,
  'origin-scheme-open': (m) => say`${at(m)}：${m.value} 没有写明协议，控制台不接受这样的一行。改为 ${m.expected}。`,
  'method-unknown': (m) => {
    if (m.expected !== null) return say`${at(m)}：${m.value} 含有小写字母，COS 和浏览器写作 ${m.expected}。`;
    if (m.value.toUpperCase() === 'OPTIONS') return say`${at(m)}：${m.value} 无需列出，COS 自行应答预检请求。去掉它。`;
    return say`${at(m)}：${m.value} 不在 ${codes(['PUT', 'GET', 'POST', 'DELETE', 'HEAD'], '、')} 之中，COS 不允许其他方法。去掉它。`;
  },
  'expose-wildcard': (m) =>
    say`${at(m)}：${m.value} 含有 ${'*'}，COS 在此处不接受。逐一列出页面要读取的头部，例如 ${'ETag'}。`,
  'header-underscore': (m) => say`${at(m)}：${m.value} 含有下划线，COS 不接受这样的头部名称。改用连字符命名该头部。`,
  'header-not-token': (m) => say`${at(m)}：${m.value} 不是头部名称。只写名称：字母、数字和连字符，不带冒号或引号。`,
  'max-age-not-whole': (m) => say`${at(m)}：${m.value} 不是整数秒数。写一个整数，例如 600。`,
  'max-age-negative': (m) => say`${at(m)}：${m.value} 是负数。写一个正的秒数，例如 600。`,
  'max-age-too-large': (m) =>
    say`${at(m)}：${m.value} 大于 ${m.limit}，而浏览器最多缓存预检结果一天。写 86400 或更小的值。`,
  'max-age-zero': (m) =>
    say`${at(m)}：值为 ${m.value} 时每个请求都会先发预检请求。COS 是否接受没有文档说明，控制台要求正整数。`,
  'rule-without-origin': ({ rule }) => say`规则 ${rule + 1} 没有来源，不会匹配任何请求。添加页面的来源。`,
  'rule-without-method': ({ rule }) => say`规则 ${rule + 1} 没有操作方法，不会匹配任何请求。勾选页面使用的方法。`,
  'duplicate-id': ({ rule, value, earlier }) =>
    say`规则 ${rule + 1} 的 ID ${value} 与规则 ${earlier + 1} 相同。为其中一条换一个 ID。`,
  'duplicate-value': (m) => say`${at(m)}：${m.value} 已经列出过，重复的一行不起作用。`,
  'duplicate-rule': ({ rule, earlier }) => say`规则 ${rule + 1} 与规则 ${earlier + 1} 相同，永远不会被应用。`,
  'unreachable-rule': ({ rule, earlier }) =>
    say`规则 ${rule + 1} 永远不会被应用：排在前面的规则 ${earlier + 1} 已匹配它能匹配的全部请求。`,
  'writes-from-anywhere': (m) =>
    say`${at(m)}：${m.value} 允许任何网站的页面发送 ${codes(m.methods, '、')}。写明允许写入的网站。`,
  'matches-other-hosts': (m) =>
    say`${at(m)}：${m.value} 也允许 ${m.example}，而任何人都可以注册它。逐一写出主机名，或以 ${'*.'} 加完整域名代替。`,
  'http-beside-https': (m) =>
    say`${at(m)}：${m.value} 与 ${m.secure} 并列。经由 ${'http'} 传输时，途中任何人都能在页面中插入脚本。`,
  'wildcard-beside-origins': (m) =>
    say`${at(m)}：${m.value} 与其他行并列，并已包含它们。COS 按哪一行应答没有文档说明；返回 ${'*'} 时不能携带凭证。`,
};
