import { consoleLabels } from '../../notation/console.ts';
import { say } from '../phrase.ts';
import type { Text } from '../text.ts';
import { diagnoses } from './diagnoses.ts';
import { interfaceText } from './interface.ts';
import { mendedBy } from './mended-by.ts';
import { mistakes } from './mistakes.ts';
import { problems } from './problems.ts';
import { replacedLines } from './replaced-lines.ts';

const { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders } = consoleLabels.zh;
const fields = { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders };

export const zhCn: Text = {
  tag: 'zh-CN',
  console: 'zh',
  diagnoses,
  mendedBy,
  problems,
  mistakes,
  fields,
  interface: interfaceText,
  assumptions: {
    'header-mismatch-falls-through': say`某条规则不允许请求头时，COS 继续匹配下一条规则。`,
    'headers-not-added-up': say`所有请求头须由同一条规则允许：COS 不会合并多条规则。`,
    'empty-allow-headers': say`Allow-Headers 为空的规则只允许无需任何请求头的请求。`,
    'actual-matched-by-origin-and-method': say`预检之后的实际请求只按来源和方法匹配规则。`,
    'origin-compared-literally': say`COS 逐字符比较来源。`,
    'partial-wildcard-in-header': say`Allow-Headers 中 ${'x-cos-*'} 这样的行允许以此开头的请求头。`,
    'partial-wildcard-echoed': say`对 ${'https://*.example.com'} 这样的行，COS 返回页面的来源。`,
    'wildcard-beside-explicit-origin': say`同一规则中既有 ${'*'} 又有具体来源时，以最先匹配该页面的一行为准。`,
    'opaque-origin': say`只有 ${'*'} 能允许既非 ${'http'} 也非 ${'https'} 的来源。`,
    'sent-without-credentials': say`该请求不携带凭证（未能确认）。`,
    'other-endpoint-uses-bucket-rules': say`数据处理、静态网站、云点播上传的域名，较新形式的域名，以及路径中带存储桶名称的域名，都使用存储桶的跨域规则。`,
  },
  edits: {
    'add-lines': ({ rule, field, lines, ...edit }) =>
      replacedLines({ rule, field, lines, ...edit }, fields[field]) ??
      (field === 'allowedMethods'
        ? say`在规则 ${rule + 1} 中勾选 ${[lines.join('、')]}`
        : say`在规则 ${rule + 1} 的“${[fields[field]]}”中添加 ${lines.length} 行`),
    'move-rule': ({ from, to }) =>
      to < from ? say`将规则 ${from + 1} 移到规则 ${to + 1} 之前` : say`将规则 ${from + 1} 移到规则 ${to + 1} 之后`,
    'insert-rule': ({ at }) => (at === 0 ? say`在最前面添加一条规则` : say`在规则 ${at} 之后添加一条规则`),
  },
};
