import { wrongPart } from '../../notation/error-document.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

const errorAdvice: Readonly<Record<ReturnType<typeof wrongPart>, Phrase>> = {
  address: say`存储桶名称或地域有误：更正后重新获取规则。`,
  signature: say`密钥或签名有误：检查 SecretId、SecretKey 和本机时间后重新获取规则。`,
  permission: say`改用有权读取规则（${'cos:GetBucketCORS'}）的密钥，并核对存储桶和地域。`,
};

export const problems: ProblemTexts = {
  empty: () => say`没有可读取的内容：粘贴存储桶的跨域规则（XML、JSON 或控制台的各个字段）。`,
  'too-large': ({ bytes, limit }) => say`文本有 ${bytes} 字节，而跨域配置最多 ${limit} 字节。只粘贴配置本身。`,
  malformed: ({ notation, line, column, found }) =>
    found === ''
      ? say`第 ${line} 行第 ${column} 列：${[notation]} 到此中断，内容不完整。重新复制，直到末尾。`
      : say`第 ${line} 行第 ${column} 列：从 ${found} 起无法读取 ${[notation]}。在此处修正，或重新复制。`,
  'not-a-configuration': ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 不属于跨域配置。粘贴以 ${'<CORSConfiguration>'} 开头的内容、SDK 的 ${'CORSRules'} 或控制台的各个字段。`,
  'web-page': ({ line, column }) =>
    say`第 ${line} 行第 ${column} 列：这是一个网页（例如登录页或控制台页面），而不是存储桶的规则。粘贴 XML、JSON 或控制台的各个字段。`,
  'no-rule': ({ line, column }) =>
    say`第 ${line} 行第 ${column} 列：这份配置中没有规则。存储桶未设置规则时，COS 返回 ${'NoSuchCORSConfiguration'}；如果确实没有规则，粘贴该返回内容即可。`,
  'no-value': ({ line, column, name }) =>
    say`第 ${line} 行第 ${column} 列：${name} 没有值。在每个标签下填写对应的值：复制表单时，输入框中的内容不会一并复制。`,
  'error-document': ({ line, column, code }) =>
    say`第 ${line} 行第 ${column} 列：这是 COS 返回的错误 ${code}，而不是存储桶的规则。${errorAdvice[wrongPart(code)]}`,
  'wrong-value': ({ line, column, name, found }) =>
    say`第 ${line} 行第 ${column} 列：${name} 的值不能是 ${found}。修正后重新粘贴。`,
  'too-many-rules': ({ count, limit }) => say`文本有 ${count} 条规则，COS 最多支持 ${limit} 条。`,
};
