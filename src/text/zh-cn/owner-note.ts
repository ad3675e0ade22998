import type { OwnerNoteText } from '../owner-note-text.ts';
import { codes, say } from '../phrase.ts';

export const ownerNote: OwnerNoteText = {
  title: (method, origin, bucket) => say`CORS：存储桶 ${bucket} 拒绝了来自 ${origin} 的 ${method} 请求`,
  about: (bucket, title) => say`存储桶 ${bucket}：${title}`,
  bucket: (bucket, region) => (region === null ? say`存储桶：${bucket}` : say`存储桶：${bucket}，地域 ${region}`),
  host: (host) => say`域名：${host}，所属存储桶未知`,
  request: (method, url) => say`请求：${{ code: `${method} ${url}` }}`,
  origin: (origin) => say`页面来源：${origin}`,
  headers: (names) => say`需要允许的请求头：${codes(names, '、')}`,
  answer: (status, at) => say`响应：${status}，${[at]}`,
  refusedUnknown: (status) => say`存储桶对预检请求返回 ${status}：没有一条规则同时允许此来源、此方法和这些请求头。`,
  ruleTitle: '能让此请求通过的规则',
  linesTitle: '能让此请求通过的修改',
  remedyTitle: '如何处理',
  path: (bucket, end) => say`在 COS 控制台中：${bucket} → 安全管理 → 跨域访问 CORS 设置 → ${[end]}`,
  pathToRule: (bucket, marks) =>
    say`在 COS 控制台中：${bucket} → 安全管理 → 跨域访问 CORS 设置 → 第一条含有 ${marks} 的规则`,
  before: (rule) => say`新规则必须排在现有的规则 ${rule} 之前。`,
  first: say`新规则必须排在所有规则之前。`,
  restsOn: (asked) =>
    asked
      ? say`此修改根据存储桶对预检请求的响应得出，存储桶的规则本身未知。`
      : say`此规则仅根据请求草拟，存储桶当前的规则未知。`,
  checkTitle: '查看存储桶的响应',
  check: (status) => [
    ...(status === null ? [] : say`修改前存储桶返回 ${status}。`),
    ...say`保存修改后，存储桶应返回 200，并带有 ${'Access-Control-Allow-Origin'}。`,
  ],
};
