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

const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
const section = readme.split('\n## What it can name\n')[1]?.split('\n## ')[0] ?? '';
const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \|$/gm)];
const said = new Map(rows.map(([, kind, words]) => [kind, words ?? '']));

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
const refusals: Readonly<Record<RefusalReason, string | null>> = {
  signature: 'signature',
  expired: 'expiry',
  'clock-skew': 'clock',
  permission: 'permissions',
  referer: 'hotlink protection',
  'not-found': 'no such object',
  server: 'error of the server',
  refused: null,
  other: null,
};
const networkErrors: Readonly<Record<NetworkErrorReason, string | null>> = {
  dns: 'host name',
  offline: 'offline',
  refused: 'refused',
  reset: 'reset',
  'timed-out': 'timed-out',
  tls: 'TLS',
  proxy: 'proxy',
  'cut-short': 'broke off',
  extension: 'another extension',
  'local-network': 'local network',
  unclear: null,
  other: null,
};
const redirects: Readonly<Record<RedirectReason, string | null>> = {
  https: 'to https',
  region: 'another region',
  website: 'static website',
  other: null,
};
const unsent: Readonly<Record<Unsent, string | null>> = {
  csp: 'content security policy',
  'mixed-content': 'mixed content',
};

const originDifferences: Readonly<Record<OriginDifference, string>> = {
  'invisible-character': 'invisible character',
  'own-letters': '`xn--`',
  'trailing-slash': 'slash',
  path: 'path',
  'letter-case': 'case',
  'missing-scheme': 'scheme',
  'several-in-one-line': 'several origins in one line',
  'default-port': 'port',
  'port-wildcard': '`*`',
  port: 'port',
  scheme: 'scheme',
  www: '`www`',
  apex: 'subdomain',
  loopback: '`localhost`',
  'several-wildcards': '`*`',
  'misplaced-wildcard': '`*`',
  spelling: 'spelling',
};
const methodRefusals: Readonly<Record<MethodNotAllowed['reason'], string>> = {
  'not-listed': 'ticks the method',
  options: 'OPTIONS',
  'letter-case': 'case',
  'head-is-not-get': 'HEAD',
  'never-allowable': 'PATCH',
  'not-held': '`*`',
};
const headerSources: Readonly<Record<RequestHeaderSource, string>> = {
  sdk: 'the COS SDK',
  's3-client': 'the AWS SDK',
  cloudbase: 'CloudBase',
  vod: 'VOD',
  tus: 'tus',
  uppy: 'Uppy',
  msw: 'MSW',
  library: 'axios',
  undecided: 'a signature or a default',
  sentry: 'Sentry',
  opentelemetry: 'OpenTelemetry',
  tracing: 'tracing tool',
  response: "response's header",
  script: 'script',
  page: 'or else the page',
};
const nullOrigins: Readonly<Record<OriginNull['because'], string>> = {
  redirect: 'redirect',
  frame: 'frame',
  page: 'file',
};
const stops: Readonly<Record<RedirectNotFollowed['stoppedBy'], string>> = {
  cors: 'does not allow the page',
  'mixed-content': '`http`',
  page: 'follows none',
};
const storedFor: Readonly<Record<NonNullable<StoredAnswer['storedFor']>, string>> = {
  'no-origin': '`<img>`',
  'older-rules': 'before the rules changed',
};
const suspects: Readonly<Record<Suspect, string>> = {
  cdn: 'CDN',
  'other-endpoint': 'a host that',
  assumption: 'assumed',
  'not-saved': 'not saved',
  'newer-rules': 'newer',
  stored: 'cache',
  'another-bucket': "another bucket's",
};
const hostFaults: Readonly<Record<HostFault['kind'], string>> = {
  unset: 'without a value',
  'no-name': 'bucket',
  'no-hyphen': 'hyphen',
  'no-appid': 'APPID',
  twice: 'twice',
  'appid-twice': 'twice',
  'no-bucket': 'bucket',
  'no-region': 'region',
  'no-service': '`cos`',
  'other-service': '`cos`',
  surplus: 'one too many',
  order: 'order',
  'no-bucket-in-path': 'path',
};
const cdns: Readonly<Record<Cdn, string>> = {
  edgeone: 'EdgeOne',
  tencent: 'Tencent',
  aliyun: 'Alibaba',
  wangsu: 'Wangsu',
  qiniu: 'Qiniu',
  upyun: 'Upyun',
  baidu: 'Baidu',
  huawei: 'Huawei',
  volcengine: 'Volcengine',
  cloudflare: 'Cloudflare',
  cloudfront: 'CloudFront',
  fastly: 'Fastly',
  akamai: 'Akamai',
};

test('the README has one line for each thing that can be named, and no other', () => {
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
])('the line of %s names each of its reasons', (kind, reasons) => {
  const words = Object.values(reasons).filter((each) => each !== null);
  expect(words.filter((each) => !said.get(kind)?.includes(each))).toEqual([]);
});
