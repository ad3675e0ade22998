import { codes, say } from '../phrase.ts';
import type { ReportText } from '../report-text.ts';
import { ownerNote } from './owner-note.ts';

export const reportText: ReportText = {
  bucket: (bucket, region) => (region === null ? say`存储桶 ${bucket}` : say`存储桶 ${bucket}，地域 ${region}`),
  host: (host) => say`域名 ${host}，所属存储桶未知`,
  extent: (count, last) => say`${[count]}，最近发送于 ${[last]}`,
  change: '修改',
  edit: (edit, way) => `**${edit}**（${way}）`,
  inRule: (rule) => `规则 ${rule}`,
  unchanged: (lines) => `… 另有 ${lines} 行不变`,
  proven: (proof) => [...proof, '。'],
  request: '请求',
  url: (method, url) => say`地址：${{ code: `${method} ${url}` }}`,
  origin: (origin) => say`页面来源：${origin}`,
  headers: (names) => say`需要规则允许的请求头：${codes(names, '、')}`,
  credentials: (mode) => (mode === null ? say`凭证：未知` : say`凭证：${[mode === 'include' ? '携带' : '不携带']}`),
  outcome: (outcome) => say`结果：${outcome}`,
  id: (name, answer, id) => say`${[name]}（${[answer]}）：${id}`,
  further: '此问题涉及的其他请求',
  leftOut: (requests) => say`另有 ${requests} 个所需权限不同的请求未列出`,
  rules: (rules, shown) => {
    if (shown < rules) return `存储桶 ${rules} 条规则中的 ${shown} 条`;
    return rules === 1 ? '存储桶的唯一一条规则' : `存储桶的全部 ${rules} 条规则`;
  },
  rulesUnknown: say`存储桶的规则未知。`,
  command: '预检请求（命令行）',
  objectNames: say`对象的名称已替换为 ${'object.jpg'} 之类的名称。`,
  cut: say`过长的列表和值已截短。`,
  madeBy: (extension, browser) => say`${[`COS CORS Doctor ${extension}`]} · ${[browser]}`,
  noSecrets: say`此报告不含 Cookie、密钥、令牌和签名。`,
  owner: ownerNote,
  view: {
    withKeys: '包含对象名称',
    markdown: '复制为 Markdown',
    json: '复制为 JSON',
    hint: say`用于提交工单：包括问题、请求、规则、修改和预检请求，不含 Cookie、密钥、令牌和签名。`,
  },
};
