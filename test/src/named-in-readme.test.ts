import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RedirectReason } from '../../src/cos/answers/redirect-reason.ts';
import type { RefusalReason } from '../../src/cos/answers/refusal-reason.ts';
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

test('the README has one line for each thing that can be named, and no other', () => {
  expect(rows.map(([, kind]) => kind).sort()).toEqual(Object.keys(kinds).sort());
  expect([...said.values()].filter((words) => words.trim() === '')).toEqual([]);
});

test.each([
  ['not-cors', refusals],
  ['network-error', networkErrors],
  ['preflight-redirected', redirects],
  ['never-sent', unsent],
])('the line of %s names each of its reasons', (kind, reasons) => {
  const words = Object.values(reasons).filter((each) => each !== null);
  expect(words.filter((each) => !said.get(kind)?.includes(each))).toEqual([]);
});
