import { say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

export const problems: ProblemTexts = {
  empty: () => say`没有可读取的内容：请粘贴存储桶的跨域规则（XML、JSON 或控制台的各个字段）。`,
  'too-large': ({ bytes, limit }) => say`文本有 ${bytes} 字节，而跨域配置最多 ${limit} 字节。请只粘贴配置本身。`,
  malformed: ({ notation, line, column, found }) =>
    found === ''
      ? say`第 ${line} 行第 ${column} 列：${[notation]} 不完整。请重新复制到末尾。`
      : say`第 ${line} 行第 ${column} 列：从 ${found} 起无法读取 ${[notation]}。请在此处修正或重新复制。`,
  'not-a-configuration': ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 不属于跨域配置。请粘贴以 ${'<CORSConfiguration>'} 开头的内容、SDK 的 ${'CORSRules'} 或控制台的各个字段。`,
  'error-document': ({ line, column, code }) =>
    say`第 ${line} 行第 ${column} 列：这是 COS 的错误 ${code}，而不是存储桶的规则。请使用有权读取规则（${'cos:GetBucketCORS'}）的密钥，并确认存储桶和地域。`,
  'wrong-value': ({ line, column, name, found }) =>
    say`第 ${line} 行第 ${column} 列：${name} 的值不能是 ${found}。请修正后重新粘贴。`,
  'too-many-rules': ({ count, limit }) => say`文本有 ${count} 条规则，COS 最多支持 ${limit} 条。`,
};
