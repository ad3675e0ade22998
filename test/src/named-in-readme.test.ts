import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Cdn } from '../../src/cos/answers/cdn-signs.ts';
import type { RedirectReason } from '../../src/cos/answers/redirect-reason.ts';
import type { RefusalReason } from '../../src/cos/answers/refusal-reason.ts';
import type { HostFault } from '../../src/cos/host-fault.ts';
import type { OriginDifference } from '../../src/cos/near-misses/origin-difference.ts';
import type { RequestHeaderSource } from '../../src/cos/near-misses/request-header-source.ts';
import type { Suspect } from '../../src/diagnoses/configuration-differs.ts';
import type { MethodNotAllowed } from '../../src/diagnoses/method-not-allowed.ts';
import type { OriginNull } from '../../src/diagnoses/origin-null.ts';
import type { RedirectNotFollowed } from '../../src/diagnoses/redirect-not-followed.ts';
import type { StoredAnswer } from '../../src/diagnoses/stored-answer.ts';
import type { Diagnosis } from '../../src/diagnosis.ts';
import type { NetworkErrorReason, Unsent } from '../../src/fetch/network-error.ts';

/** What both READMEs say of each thing that can be named, by its kind. */
const readmes = ['README.md', 'README.zh-CN.md'].map((file, language) => {
  const readme = readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');
  const heading = ['What it can name', '能识别的问题'][language];
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \|$/gm)];
  const said = new Map(rows.map(([, kind, words]) => [kind, words ?? '']));
  return { file, language, rows, said } as const;
});

/** What a line says of a reason, in English and in Chinese. */
type Words = readonly [string, string];

/** Does not compile when a kind is missing. */
const kinds: Readonly<Record<Diagnosis['kind'], true>> = {
  'allow-credentials-missing': true,
  'allow-list-unreadable': true,
  'another-origin-allowed': true,
  'answer-changed': true,
  'answer-refused': true,
  'answered-by-cdn': true,
  'bucket-list-asked': true,
  'bucket-not-known': true,
  'cached-preflight': true,
  'cloudbase-bucket': true,
  'configuration-differs': true,
  'dead-rule': true,
  'delete-without-md5': true,
  'download-forbidden': true,
  'forced-download': true,
  'header-not-allowed': true,
  'header-not-exposed': true,
  'method-not-allowed': true,
  'misspelled-host': true,
  'network-error': true,
  'never-sent': true,
  'no-configuration': true,
  'no-single-rule-matches': true,
  'no-such-bucket': true,
  'not-cors': true,
  'origin-not-allowed': true,
  'origin-null': true,
  'path-style-refused': true,
  'path-style-suspected': true,
  'preflight-not-handled': true,
  'preflight-redirected': true,
  'redirect-not-followed': true,
  'request-aborted': true,
  'rules-not-held': true,
  'rules-unknown': true,
  'several-allow-origins': true,
  'shadowed-max-age': true,
  'stored-answer': true,
  'website-reads-only': true,
  'wildcard-with-credentials': true,
};

/** What the row of `not-cors` says of each reason; `null` for those that name none. */
const refusals: Readonly<Record<RefusalReason, Words | null>> = {
  signature: ['signature', '签名'],
  expired: ['expiry', '过期'],
  'clock-skew': ['clock', '本机时间'],
  permission: ['permissions', '权限'],
  referer: ['hotlink protection', '防盗链'],
  'not-found': ['no such object', '对象不存在'],
  server: ['error of the server', '服务器错误'],
  refused: null,
  other: null,
};
const networkErrors: Readonly<Record<NetworkErrorReason, Words | null>> = {
  dns: ['host name', '域名'],
  offline: ['offline', '离线'],
  refused: ['refused', '被拒绝'],
  reset: ['reset', '被重置'],
  'timed-out': ['timed-out', '超时'],
  tls: ['TLS', 'TLS'],
  proxy: ['proxy', '代理'],
  'cut-short': ['broke off', '传输中断'],
  extension: ['another extension', '其他扩展'],
  'local-network': ['local network', '本地网络'],
  unclear: null,
  other: null,
};
const redirects: Readonly<Record<RedirectReason, Words | null>> = {
  https: ['to https', '到 https'],
  region: ['another region', '另一个地域'],
  website: ['static website', '静态网站'],
  other: null,
};
const unsent: Readonly<Record<Unsent, Words | null>> = {
  csp: ['content security policy', 'CSP'],
  'mixed-content': ['mixed content', '混合内容'],
};

const originDifferences: Readonly<Record<OriginDifference, Words>> = {
  'invisible-character': ['invisible character', '不可见字符'],
  'own-letters': ['`xn--`', '`xn--`'],
  'trailing-slash': ['slash', '斜杠'],
  path: ['path', '路径'],
  'letter-case': ['case', '大小写'],
  'missing-scheme': ['scheme', '协议'],
  'several-in-one-line': ['several origins in one line', '一行写了多个来源'],
  'default-port': ['port', '端口'],
  'port-wildcard': ['`*`', '`*`'],
  port: ['port', '端口'],
  scheme: ['scheme', '协议'],
  www: ['`www`', '`www`'],
  apex: ['subdomain', '子域名'],
  loopback: ['`localhost`', '`localhost`'],
  'several-wildcards': ['`*`', '`*`'],
  'misplaced-wildcard': ['`*`', '`*`'],
  spelling: ['spelling', '拼写'],
};
const methodRefusals: Readonly<Record<MethodNotAllowed['reason'], Words>> = {
  'not-listed': ['ticks the method', '勾选此方法'],
  options: ['OPTIONS', 'OPTIONS'],
  'letter-case': ['case', '大小写'],
  'head-is-not-get': ['HEAD', 'HEAD'],
  'never-allowable': ['PATCH', 'PATCH'],
  'not-held': ['`*`', '`*`'],
};
const headerSources: Readonly<Record<RequestHeaderSource, Words>> = {
  sdk: ['the COS SDK', 'COS SDK'],
  's3-client': ['the AWS SDK', 'AWS SDK'],
  cloudbase: ['CloudBase', 'CloudBase'],
  vod: ['VOD', 'VOD'],
  tus: ['tus', 'tus'],
  uppy: ['Uppy', 'Uppy'],
  msw: ['MSW', 'MSW'],
  library: ['axios', 'axios'],
  undecided: ['a signature or a default', '签名或客户端的默认行为'],
  sentry: ['Sentry', 'Sentry'],
  opentelemetry: ['OpenTelemetry', 'OpenTelemetry'],
  tracing: ['tracing tool', '链路追踪工具'],
  response: ["response's header", '响应头'],
  script: ['script', '脚本'],
  page: ['or else the page', '或者页面本身'],
};
const nullOrigins: Readonly<Record<OriginNull['because'], Words>> = {
  redirect: ['redirect', '重定向'],
  frame: ['frame', 'iframe'],
  page: ['file', '本地文件'],
};
const stops: Readonly<Record<RedirectNotFollowed['stoppedBy'], Words>> = {
  cors: ['does not allow the page', '未允许此页面'],
  'mixed-content': ['`http`', '`http`'],
  page: ['follows none', '设置为不跟随'],
};
const storedFor: Readonly<Record<NonNullable<StoredAnswer['storedFor']>, Words>> = {
  'no-origin': ['`<img>`', '`<img>`'],
  'older-rules': ['before the rules changed', '规则修改前'],
};
const suspects: Readonly<Record<Suspect, Words>> = {
  cdn: ['CDN', 'CDN'],
  'other-endpoint': ['a host that', '域名'],
  assumption: ['assumed', '假设'],
  'not-saved': ['not saved', '尚未保存'],
  'newer-rules': ['newer', '又被修改'],
  stored: ['cache', '缓存'],
  'another-bucket': ["another bucket's", '另一个存储桶'],
};
const hostFaults: Readonly<Record<HostFault['kind'], Words>> = {
  unset: ['without a value', '没有值'],
  'no-name': ['bucket', '存储桶'],
  'no-hyphen': ['hyphen', '连字符'],
  'no-appid': ['APPID', 'APPID'],
  twice: ['twice', '重复'],
  'appid-twice': ['twice', '重复'],
  'no-bucket': ['bucket', '存储桶'],
  'no-region': ['region', '地域'],
  'no-service': ['`cos`', '`cos`'],
  'other-service': ['`cos`', '`cos`'],
  surplus: ['one too many', '多余'],
  order: ['order', '顺序'],
  'no-bucket-in-path': ['path', '路径'],
};
const cdns: Readonly<Record<Cdn, Words>> = {
  edgeone: ['EdgeOne', 'EdgeOne'],
  tencent: ['Tencent', '腾讯云'],
  aliyun: ['Alibaba', '阿里云'],
  wangsu: ['Wangsu', '网宿'],
  qiniu: ['Qiniu', '七牛'],
  upyun: ['Upyun', '又拍云'],
  baidu: ['Baidu', '百度'],
  huawei: ['Huawei', '华为云'],
  volcengine: ['Volcengine', '火山引擎'],
  cloudflare: ['Cloudflare', 'Cloudflare'],
  cloudfront: ['CloudFront', 'CloudFront'],
  fastly: ['Fastly', 'Fastly'],
  akamai: ['Akamai', 'Akamai'],
};

test.each(readmes)('$file has one line for each thing that can be named, and no other', ({ rows, said }) => {
  expect(rows.map(([, kind]) => kind).sort()).toEqual(Object.keys(kinds).sort());
  expect([...said.values()].filter((words) => words.trim() === '')).toEqual([]);
});

test.each([
  ['origin-not-allowed', originDifferences],
  ['method-not-allowed', methodRefusals],
  ['header-not-allowed', headerSources],
  ['origin-null', nullOrigins],
  ['redirect-not-followed', stops],
  ['stored-answer', storedFor],
  ['configuration-differs', suspects],
  ['misspelled-host', hostFaults],
  ['answered-by-cdn', cdns],
  ['not-cors', refusals],
  ['network-error', networkErrors],
  ['preflight-redirected', redirects],
  ['never-sent', unsent],
])('the lines of %s name each of its reasons', (kind, reasons) => {
  const words: readonly Words[] = Object.values(reasons).filter((each) => each !== null);
  for (const { file, language, said } of readmes) {
    const missing = words.map((each) => each[language]).filter((each) => !said.get(kind)?.includes(each ?? ''));
    expect(missing, file).toEqual([]);
  }
});
