import { describe, expect, test } from 'vitest';
import { keyTimeAt } from '../../../src/rules-request/key-time.ts';
import { type RulesAnswer, readRulesAnswer } from '../../../src/rules-request/rules-answer.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const now = 1_800_000_000_000;
const answer = (part: Partial<RulesAnswer>): RulesAnswer => ({
  host,
  status: 200,
  location: null,
  text: '',
  limit: 131_072,
  answeredAt: now,
  receivedAt: now,
  temporary: false,
  ...part,
});
const error = (code: string, message = '', more = '') =>
  `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`;
const problemOf = (part: Partial<RulesAnswer>) => {
  const read = readRulesAnswer(answer(part));
  return read.ok ? read : read.problem;
};

const rules =
  '<CORSConfiguration><CORSRule><AllowedOrigin>https://app.example.com/</AllowedOrigin><AllowedMethod>PUT</AllowedMethod></CORSRule></CORSConfiguration>';

test('rules are read with their mistakes, as a pasted text is', () => {
  expect(readRulesAnswer(answer({ text: rules }))).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['https://app.example.com/'], allowedMethods: ['PUT'] }] },
    mistakes: expect.arrayContaining([expect.objectContaining({ rule: 0, line: 1 })]),
  });
});

test('a bucket without rules has an empty configuration', () => {
  const text = error('NoSuchCORSConfiguration', 'The CORS configuration does not exist.');
  expect(readRulesAnswer(answer({ status: 404, text }))).toMatchObject({ ok: true, configuration: { rules: [] } });
});

const bucket = 'examplebucket-1250000000';

test.each([
  ['NoSuchBucket', 404, { kind: 'no-such-bucket', bucket, region: 'ap-guangzhou' }],
  ['AccessDenied', 403, { kind: 'denied' }],
  ['UnauthorizedOperation', 403, { kind: 'denied' }],
  ['SignatureDoesNotMatch', 403, { kind: 'wrong-signature' }],
  ['InvalidAccessKeyId', 403, { kind: 'unknown-key', temporary: false }],
  ['ExpiredToken', 403, { kind: 'expired', temporary: false }],
  ['PathStyleDomainForbidden', 403, { kind: 'path-style' }],
  ['InternalError', 500, { kind: 'server-error', host, status: 500 }],
  ['SlowDown', 503, { kind: 'server-error', host, status: 503 }],
  ['MethodNotAllowed', 405, { kind: 'refused', status: 405, code: 'MethodNotAllowed', message: '' }],
])('COS’s %s is told apart', (code, status, problem) => {
  expect(problemOf({ status, text: error(code) })).toEqual(problem);
});

describe('a clock', () => {
  test.each([
    ['behind, by the ServerTime of the document', '<ServerTime>2027-01-15T08:20:00Z</ServerTime>', -1200],
    ['behind, by its ServerTime in seconds', '<ServerTime>1800001200</ServerTime>', -1200],
    ['behind, by the Date of the answer where the document has none', '', -700],
    ['behind, by the Date where ServerTime is no time', '<ServerTime>soon</ServerTime>', -700],
  ])('that is %s', (_, more, secondsOff) => {
    const text = error('RequestTimeTooSkewed', '', more);
    expect(problemOf({ status: 403, text, answeredAt: now + 700_000 })).toEqual({ kind: 'clock', secondsOff });
  });

  test('of which COS says nothing, or nothing that explains it', () => {
    const text = error('RequestTimeTooSkewed');
    for (const answeredAt of [null, now, now - 60_000, now + 600_000]) {
      expect(problemOf({ status: 403, text, answeredAt })).toEqual({ kind: 'clock', secondsOff: null });
    }
  });

  test('is what makes a signature expire that is made at once', () => {
    const text = error('AccessDenied', 'Request has expired', '<ServerTime>2027-01-15T07:30:00Z</ServerTime>');
    expect(problemOf({ status: 403, text })).toEqual({ kind: 'clock', secondsOff: 1800 });
  });

  test('that is right leaves the temporary key as expired', () => {
    const text = error('AccessDenied', 'Request has expired');
    expect(problemOf({ status: 403, text, temporary: true })).toEqual({ kind: 'expired', temporary: true });
  });

  test('is allowed to be a minute ahead and ten behind', () => {
    expect(keyTimeAt(now + 999)).toBe('1799999940;1800000600');
  });
});

test.each([
  [
    'a redirect',
    { status: 302, location: 'https://portal.example.com/' },
    { kind: 'redirected', host, status: 302, location: 'https://portal.example.com/' },
  ],
  ['a page', { text: '<!DOCTYPE html><html><body>Sign in</body></html>' }, { kind: 'web-page', host, status: 200 }],
  [
    'a page with the status of a portal',
    { status: 511, text: '<html></html>' },
    { kind: 'web-page', host, status: 511 },
  ],
  ['a text without an end', { text: null }, { kind: 'too-large', host, limit: 131_072 }],
  [
    'more than a configuration has',
    { text: `${rules}${' '.repeat(70_000)}` },
    { kind: 'too-large', host, limit: 65_536 },
  ],
  ['nothing', { text: '' }, { kind: 'not-rules', host, status: 200 }],
  ['nothing from a broken server', { status: 502, text: '' }, { kind: 'server-error', host, status: 502 }],
  ['rules with the status of an error', { status: 403, text: rules }, { kind: 'not-rules', host, status: 403 }],
  ['XML that breaks off', { text: rules.slice(0, 60) }, { kind: 'not-rules', host, status: 200 }],
  ['JSON of another server', { text: '{"error":"forbidden"}' }, { kind: 'not-rules', host, status: 200 }],
] as const)('%s is no set of rules', (_, part, problem) => {
  expect(problemOf(part)).toEqual(problem);
});
