import { consoleLabels } from '../../notation/console.ts';
import { say } from '../phrase.ts';
import type { Text } from '../text.ts';
import { diagnoses } from './diagnoses.ts';
import { interfaceText } from './interface.ts';
import { mistakes } from './mistakes.ts';
import { problems } from './problems.ts';
import { replacedLines } from './replaced-lines.ts';

const { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders } = consoleLabels.zh;
const fields = { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders };

export const zhCn: Text = {
  tag: 'zh-CN',
  console: 'zh',
  diagnoses,
  problems,
  mistakes,
  fields,
  interface: interfaceText,
  assumptions: {
    'header-mismatch-falls-through': say`规则不允许某个请求头时，继续尝试下一条规则。`,
    'headers-not-added-up': say`所有请求头须由同一条规则允许：COS 不会把多条规则合并。`,
    'empty-allow-headers': say`Allow-Headers 为空的规则只允许无需任何请求头的请求。`,
    'actual-matched-by-origin-and-method': say`预检之后的请求只按来源和方法匹配规则。`,
    'origin-compared-literally': say`COS 逐字符比较来源。`,
    'partial-wildcard-in-header': say`Allow-Headers 中的 ${'x-cos-*'} 一类条目允许以此开头的头部。`,
    'partial-wildcard-echoed': say`对 ${'https://*.example.com'} 一类条目，COS 返回页面的来源。`,
    'wildcard-beside-explicit-origin': say`同一规则中既有 ${'*'} 又有具体来源时，由最先允许该页面的一项决定。`,
    'opaque-origin': say`既非 ${'http'} 也非 ${'https'} 的来源只能由 ${'*'} 允许。`,
    'sent-without-credentials': say`该请求不携带凭证：没有任何信息表明它是否携带。`,
    'other-endpoint-uses-bucket-rules': say`用于数据处理、静态网站、云点播上传的域名，较新形式的域名，以及路径中带存储桶的域名，都按存储桶的跨域规则响应。`,
  },
  edits: {
    'add-lines': ({ rule, field, lines, ...edit }) =>
      replacedLines({ rule, field, lines, ...edit }, fields[field]) ??
      (field === 'allowedMethods'
        ? say`在规则 ${rule + 1} 中勾选 ${[lines.join('、')]}`
        : say`在规则 ${rule + 1} 的“${[fields[field]]}”中添加 ${lines.length} 行`),
    'move-rule': ({ from, to }) =>
      to < from ? say`将规则 ${from + 1} 移到规则 ${to + 1} 之前` : say`将规则 ${from + 1} 移到规则 ${to + 1} 之后`,
    'insert-rule': ({ at }) => (at === 0 ? say`添加一条规则，放在最前` : say`添加一条规则，放在规则 ${at} 之后`),
  },
};
