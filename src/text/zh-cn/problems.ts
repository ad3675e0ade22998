import type { BinaryContent } from '../../notation/configuration-problem.ts';
import { type WrongPart, wrongPart } from '../../notation/error-document.ts';
import type { OtherDocument } from '../../notation/other-document.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';
import { computedValue } from './computed-value.ts';
import { filledIn } from './filled-in.ts';
import { refusedTexts } from './refused-texts.ts';

const errorAdvice: Readonly<Record<WrongPart, Phrase>> = {
  address: say`存储桶名称或地域有误。更正后重新获取规则。`,
  key: say`SecretId 或临时密钥的 Token 有误。更正后重新获取规则。`,
  signature: say`密钥或签名有误。检查 SecretKey，并确认请求没有被代理改写，然后重新获取规则。`,
  clock: say`密钥或签名可能无误，但本机时间不准。校准时间后重新获取规则。`,
  expired: say`签名或临时密钥已过期。重新生成后再获取规则。`,
  'path-style': say`此存储桶不支持路径中带存储桶名称。改用 ${'<bucket>-<appid>.cos.<region>.myqcloud.com'} 获取规则。`,
  request: say`向存储桶自己的域名发送 ${'GET /?cors'}。`,
  preflight: say`COS 对所有被拒绝的预检请求都返回此错误，看不出是哪个字段。改为粘贴规则本身。`,
  permission: say`改用有权读取规则（${'cos:GetBucketCORS'}）的密钥，并核对存储桶和地域。`,
};

const documents: Readonly<Record<OtherDocument, string>> = {
  acl: '存储桶或对象的访问权限（ACL）',
  lifecycle: '生命周期规则',
  policy: '访问策略（Policy）',
  website: '静态网站设置',
  referer: '防盗链设置',
  versioning: '版本控制设置',
  replication: '存储桶复制规则',
  logging: '日志管理设置',
  tagging: '标签',
  inventory: '清单任务',
  domain: '自定义域名设置',
  encryption: '加密设置',
  'object-list': '对象列表',
  'bucket-list': '存储桶列表',
  'flash-policy': ' Flash 播放器的跨域策略',
};

const contents: Readonly<Record<BinaryContent, string>> = {
  gzip: ' gzip 压缩的数据',
  zip: ' ZIP 压缩包',
  image: '图片',
  pdf: ' PDF 文件',
  'utf-16': '按其他编码读取的 UTF-16 文本',
  unknown: '非文本内容',
};

export const problems: ProblemTexts = {
  empty: () => say`没有可读取的内容。粘贴存储桶的跨域规则：XML、JSON 或从控制台复制的文本。`,
  'too-large': ({ bytes, limit }) => say`文本有 ${bytes} 字节，而跨域配置最多 ${limit} 字节。只粘贴配置本身。`,
  malformed: ({ notation, line, column, found }) =>
    found === ''
      ? say`第 ${line} 行第 ${column} 列：${[notation]} 到此中断。重新复制完整内容。`
      : say`第 ${line} 行第 ${column} 列：从 ${found} 起无法解析 ${[notation]}。修正此处，或重新复制。`,
  binary: ({ line, column, content }) =>
    say`第 ${line} 行第 ${column} 列：这是${[contents[content]]}。解压或另存为 UTF-8 文本后再粘贴。`,
  'cut-off': ({ line, column, element }) =>
    say`第 ${line} 行第 ${column} 列：XML 到此中断，而 ${element} 尚未闭合。重新复制完整内容。`,
  'mis-nested': ({ line, column, element, found }) =>
    say`第 ${line} 行第 ${column} 列：此处应是 ${`</${element}>`}，却是 ${found}。按与打开相反的顺序闭合各元素。`,
  'nested-too-deeply': ({ line, column, limit }) =>
    say`第 ${line} 行第 ${column} 列：嵌套超过 ${limit} 层，而跨域配置只有四层。只粘贴配置本身。`,
  'too-many-parts': ({ line, column, limit }) =>
    say`YAML 的行、键和列表项超过 ${limit} 个，只读取到第 ${line} 行第 ${column} 列。只粘贴跨域规则的部分。`,
  'declares-entities': ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 声明了实体或引用了其他文件。没有展开或获取任何内容。去掉这部分，只粘贴规则。`,
  'several-configurations': ({ line, column }) =>
    say`第 ${line} 行第 ${column} 列：从此处开始是第二份配置，而一个存储桶只有一份。每次只粘贴一份。`,
  'other-document': ({ line, column, document, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 是${[documents[document]]}，而不是跨域规则。粘贴 ${'GET /?cors'} 的响应，或从控制台复制的跨域规则。`,
  'nested-list': ({ line, column }) =>
    say`第 ${line} 行第 ${column} 列：此处应是规则，却是列表中的列表。去掉一层方括号。`,
  'written-twice': ({ line, column, name }) =>
    say`第 ${line} 行第 ${column} 列：${name} 重复出现，无法确定以哪一个为准。只保留一个。`,
  'not-a-configuration': ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 不属于跨域配置。粘贴以 ${'<CORSConfiguration>'} 开头的 XML、SDK 的 ${'CORSRules'} 或从控制台复制的文本。`,
  'web-page': ({ line, column }) =>
    say`第 ${line} 行第 ${column} 列：这是网页（例如登录页或控制台页面），而不是存储桶的规则。粘贴 XML、JSON 格式的规则，或从控制台复制的文本。`,
  'no-rule': ({ line, column }) =>
    say`第 ${line} 行第 ${column} 列：这份配置中没有规则。存储桶没有规则时，COS 返回 ${'NoSuchCORSConfiguration'}；如果确实没有规则，粘贴该响应。`,
  'no-value': ({ line, column, name }) =>
    say`第 ${line} 行第 ${column} 列：${name} 没有值：复制表单时，输入框中的内容不会一并复制。在每个标签下填写对应的值。`,
  'error-document': ({ line, column, code, message }) =>
    message === ''
      ? say`第 ${line} 行第 ${column} 列：这是 COS 返回的错误 ${code}，而不是存储桶的规则。${errorAdvice[wrongPart({ code, message })]}`
      : say`第 ${line} 行第 ${column} 列：这是 COS 返回的错误 ${code}（${message}），而不是存储桶的规则。${errorAdvice[wrongPart({ code, message })]}`,
  'computed-value': computedValue,
  ...filledIn,
  ...refusedTexts,
  'wrong-value': ({ line, column, name, found }) =>
    say`第 ${line} 行第 ${column} 列：${name} 的值不能是 ${found}。修正后重新粘贴。`,
  'too-many-rules': ({ line, column, count, limit }) =>
    say`文本中有 ${count} 条规则，而 COS 最多支持 ${limit} 条；规则 ${limit + 1} 从第 ${line} 行第 ${column} 列开始。合并或删除部分规则。`,
};
