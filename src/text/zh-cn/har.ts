import type { BinaryContent } from '../../notation/configuration-problem.ts';
import type { HarText } from '../har-text.ts';
import { type Phrase, say } from '../phrase.ts';

const number = (count: number) => count.toLocaleString('en');

/** What the file is, to be set right behind 是: with a space before Latin letters. */
const contents: Readonly<Record<BinaryContent, string>> = {
  gzip: ' gzip 压缩文件',
  zip: ' ZIP 压缩包',
  image: '图片',
  pdf: ' PDF 文档',
  'utf-16': ' UTF-16 文本',
  unknown: '非文本文件',
};

const unpack: Readonly<Record<BinaryContent, Phrase>> = {
  gzip: say`解压后选择其中的 ${'.har'} 文件。`,
  zip: say`解压后选择其中的 ${'.har'} 文件。`,
  image: say`选择由开发者工具“网络”面板导出的 ${'.har'} 文件。`,
  pdf: say`选择由开发者工具“网络”面板导出的 ${'.har'} 文件。`,
  'utf-16': say`另存为 UTF-8 后重新选择。`,
  unknown: say`选择由开发者工具“网络”面板导出的 ${'.har'} 文件。`,
};

/** The sentence on what is shown of a file that ends too early. */
const shown = (count: number) =>
  count === 0
    ? say`此前没有完整的请求；重新导出 HAR。`
    : say`已读取此前的 ${[number(count)]} 个请求；重新导出 HAR 可读取其余部分。`;

const place = (bytes: number) =>
  bytes < 1e6 ? `${number(bytes)} 字节处` : `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB 处`;

export const harText: HarText = {
  openFullPage: '完整页面',
  choose: '选择 HAR 文件',
  reading: (file, percent) => say`正在读取 ${file}：${percent}%`,
  cancel: '取消',
  cancelled: (file) => say`已取消读取 ${file}。`,
  opened: (file, count, toCos) => say`${file}：${[number(count)]} 个请求，其中 ${[number(toCos)]} 个由页面发往 COS`,
  leftOut: (kept, leftOut) => say`只分析最近 ${kept} 个发往 COS 的请求，更早的 ${[number(leftOut)]} 个未分析。`,
  cut: (values, bytes) =>
    say`请求中有 ${[values.toLocaleString('en')]} 个值超过 ${[bytes.toLocaleString('en')]} 字节，只读取了开头部分。`,
  noneFailedTitle: say`此 HAR 中没有失败的 COS 请求`,
  noneFailedCause: (toCos) =>
    toCos === 0 ? say`也没有成功的请求。` : say`有 ${[number(toCos)]} 个发往存储桶的请求成功。`,
  unendedTitle: (count) => say`此 HAR 中 ${[number(count)]} 个发往 COS 的请求没有结果`,
  unendedCause: say`没有记录到响应：可能是导出过早，也可能是开发者工具漏记（Firefox 在开发者工具刚打开或页面刚跳转时可能出现）。保持开发者工具打开，重试请求后重新导出 HAR。`,
  noneToCosTitle: say`此 HAR 中没有由页面发往 COS 的请求`,
  noneToCosCause: say`COS 请求根据域名或响应头 ${'x-cos-request-id'} 识别；被 CSP 拦截的请求，Chrome 不记录。先打开开发者工具，再重试失败的操作并重新导出 HAR。`,
  problems: {
    empty: (file) => say`${file} 是空文件。重新导出 HAR。`,
    unreadable: (file) => say`浏览器无法读取 ${file}：文件在选择后被修改或删除，或选中的是文件夹。重新选择文件。`,
    failed: (file, { fault }) =>
      say`${file} 未能读完，因为此扩展存在缺陷${fault === '' ? [] : say`：${fault}`}。其他文件仍可读取。`,
    silent: (file, { seconds }) => say`${file} 未能读完：${seconds} 秒没有任何进展。待磁盘和浏览器空闲后重新选择。`,
    packed: (file, { content }) => say`${file} 是${[contents[content]]}。${unpack[content]}`,
    'not-json': (file, { found }) =>
      found === ''
        ? say`${file} 不是 HAR 文件：HAR 是 JSON，以 ${'{'} 开头。选择由开发者工具“网络”面板导出的文件。`
        : say`${file} 不是 HAR 文件：内容以 ${found} 开头，而 JSON 以 ${'{'} 开头。选择由开发者工具“网络”面板导出的文件。`,
    'not-a-har': (file) =>
      say`${file} 是 JSON，但不是 HAR 文件：其中没有 ${'log.entries'}。选择由开发者工具“网络”面板导出的文件。`,
    'cut-off': (file, { bytes, requests }) => say`${file} 不完整，在 ${[place(bytes)]}中断。${shown(requests)}`,
    malformed: (file, { byte, requests }) =>
      say`${file} 从第 ${[number(byte)]} 个字节起不是有效的 JSON。${shown(requests)}`,
  },
  tabGoneTitle: say`对应的标签页已关闭`,

  keepLog: '保留日志',
  clear: '清空',
  nothingYetTitle: say`开发者工具尚未记录到请求`,
  nothingYetCause: say`开发者工具只在打开期间记录页面的请求。刷新页面，或重试失败的操作。`,
  noneToCosYet: (count) =>
    say`${[number(count)]} 个请求中没有由页面发往 COS 的请求。重试失败的操作；如果仍未出现，请求可能在发出前已被拦截（CSP、混合内容），见浏览器控制台。`,
  underWayCause: say`结果会显示在这里。如果页面上的请求已经失败，说明开发者工具漏记了响应（Firefox 在开发者工具刚打开或页面刚跳转时可能出现）：重试请求。`,
  needsNoPermission: say`此面板读取开发者工具的记录，无需监听此网站。`,
};
