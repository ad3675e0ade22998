import type { OwnerNoteText } from '../owner-note.ts';
import { say } from '../phrase.ts';

export const ownerNote: OwnerNoteText = {
  title: (method, origin, bucket) => say`CORS：存储桶 ${bucket} 拒绝了来自 ${origin} 的 ${method} 请求`,
  request: (method, url) => say`请求：${`${method} ${url}`}`,
  origin: (origin) => say`页面来源：${origin}`,
  headers: (names) => say`需要允许的请求头：${names}`,
  answer: (status, at) => say`返回 ${status}，${[at]}`,
  ruleTitle: '能让此请求通过的规则',
  path: (bucket) => say`在 COS 控制台中：${bucket} → 安全管理 → 跨域访问 CORS 设置 → 添加规则`,
  drafted: say`此规则只根据请求草拟：存储桶现有的规则未知。`,
  checkTitle: '查看存储桶的响应',
  check: (status) => [
    ...(status === null ? [] : say`当时返回 ${status}。`),
    ...say`保存规则后应返回 200，并带有 ${'Access-Control-Allow-Origin'}。`,
  ],
};
