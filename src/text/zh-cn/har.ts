import type { BinaryContent } from '../../notation/configuration-problem.ts';
import type { HarText } from '../har-text.ts';
import { type Phrase, say } from '../phrase.ts';

const number = (count: number) => count.toLocaleString('en');

const contents: Readonly<Record<BinaryContent, string>> = {
  gzip: 'gzip 压缩文件',
  zip: 'ZIP 压缩包',
  image: '图片',
  pdf: 'PDF 文档',
  'utf-16': 'UTF-16 文本',
  unknown: '非文本文件',
};

const unpack: Readonly<Record<BinaryContent, Phrase>> = {
  gzip: say`解压后打开其中的 ${'.har'} 文件。`,
  zip: say`解压后打开其中的 ${'.har'} 文件。`,
  image: say`打开开发者工具的网络面板保存的 ${'.har'} 文件。`,
  pdf: say`打开开发者工具的网络面板保存的 ${'.har'} 文件。`,
  'utf-16': say`另存为 UTF-8 后重新打开。`,
  unknown: say`打开开发者工具的网络面板保存的 ${'.har'} 文件。`,
};

/** The sentence on what is shown of a file that ends too early. */
const shown = (count: number) =>
  count === 0
    ? say`在此之前没有完整的请求；重新保存 HAR。`
    : say`已读取此前的 ${[number(count)]} 个请求；其余部分需重新保存 HAR。`;

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${number(bytes)} 字节` : `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const harText: HarText = {
  openFullPage: '在完整页面中打开',
  openTitle: say`读取 HAR 文件`,
  openCause: say`Chrome、Firefox 和 Safari 开发者工具的网络面板可将页面的请求保存为 HAR。文件只在此标签页中读取：其中的内容不会被保存，也不会发往任何地方。`,
  choose: '选择 HAR 文件',
  chooseAnother: '选择其他文件',
  dropHere: '或将其拖放到此页面',
  reading: (file, percent) => say`正在读取 ${file}：${percent} %`,
  cancel: '取消',
  cancelled: (file) => say`已取消读取 ${file}。`,
  opened: (file, count, toCos) => say`${file}：${[number(count)]} 个请求，其中 ${[number(toCos)]} 个由页面发往 COS`,
  leftOut: (kept, leftOut) => say`只查看最新的 ${kept} 个发往 COS 的请求；略去此前的 ${[number(leftOut)]} 个。`,
  cut: (values, bytes) =>
    say`请求中有 ${[values.toLocaleString('en')]} 个值超过 ${[bytes.toLocaleString('en')]} 字节，只读取了开头部分。`,
  noneFailedTitle: say`此 HAR 中没有失败的 COS 请求`,
  noneFailedCause: (toCos) => say`对存储桶的 ${[number(toCos)]} 个请求均已成功。`,
  unendedTitle: (count) => say`此 HAR 没有记录对存储桶的 ${[number(count)]} 个请求的结果`,
  unendedCause: say`其中没有响应：可能在响应到达之前已保存，也可能是开发者工具丢失了它，Firefox 的开发者工具在刚打开或页面刚跳转时会这样。打开开发者工具，重复该请求，再重新保存 HAR。`,
  noneToCosTitle: say`此 HAR 中没有由页面发往 COS 的请求`,
  noneToCosCause: say`COS 由其域名和响应中的 ${'x-cos-request-id'} 识别。在请求失败之前打开开发者工具，重新录制；被 CSP 阻止的请求，Chrome 不会记录。`,
  problems: {
    empty: (file) => say`${file} 是空文件：没有保存任何内容。重新保存 HAR。`,
    unreadable: (file) => say`浏览器无法读取 ${file}：文件在选择之后已更改或已删除，或者它是文件夹。重新选择。`,
    failed: (file, { fault }) =>
      say`已停止读取 ${file}，因为此扩展有缺陷${fault === '' ? [] : say`：${fault}`}。仍可打开其他文件。`,
    silent: (file, { seconds }) => say`已停止读取 ${file}：${seconds} 秒没有任何进展。待磁盘和浏览器空闲后再次打开。`,
    packed: (file, { content }) => say`${file} 是${[contents[content]]}。${unpack[content]}`,
    'not-json': (file, { found }) =>
      found === ''
        ? say`${file} 不是 HAR：HAR 是 JSON，以 ${'{'} 开头。打开开发者工具的网络面板保存的文件。`
        : say`${file} 不是 HAR：它以 ${found} 开头，而 JSON 以 ${'{'} 开头。打开开发者工具的网络面板保存的文件。`,
    'not-a-har': (file) =>
      say`${file} 是 JSON，但不是 HAR：其中没有 ${'log.entries'}。打开开发者工具的网络面板保存的文件。`,
    'cut-off': (file, { bytes, requests }) => say`${file} 在 ${[megabytes(bytes)]}处中断。${shown(requests)}`,
    malformed: (file, { byte, requests }) => say`${file} 从第 ${[number(byte)]} 字节起不是 JSON。${shown(requests)}`,
  },
  tabGoneTitle: say`此页面所对应的标签页已关闭`,

  keepLog: '页面跳转时保留',
  clear: '清空',
  nothingYetTitle: say`开发者工具尚未记录到请求`,
  nothingYetCause: say`开发者工具只在打开期间记录页面的请求。重新加载页面，或重复失败的操作。`,
  noneToCosYet: (count) =>
    say`在 ${[number(count)]} 个请求中，没有由页面发往 COS 的请求。重复失败的操作；如果仍然没有痕迹，可能是页面自身阻止了它：控制台会显示 CSP 和混合内容。`,
  underWayCause: say`结果会显示在这里。如果页面中的请求已经失败，则是开发者工具丢失了其中一部分，Firefox 的开发者工具在刚打开或页面刚跳转时会这样：重复该请求。`,
  needsNoPermission: say`此面板读取开发者工具记录的内容：无需观察此网站。`,
};
