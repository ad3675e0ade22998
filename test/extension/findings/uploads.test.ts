import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeText } from '../../../extension/background/badge-text.ts';
import { type Finding, findings } from '../../../extension/findings/finding.ts';
import type { KnownConfigurations } from '../../../extension/findings/group.ts';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { diagnose } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { en } from '../../../src/text/en/en.ts';
import { page } from '../../src/support/exchanges.ts';
import {
  accelerated,
  attempts,
  bucket,
  first,
  known,
  type Outcome,
  part,
  second,
  sent,
  start,
} from '../support/uploads.ts';

const { extent } = en.interface.timeLine;

const rule: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT', 'GET', 'POST'],
  allowedHeaders: ['authorization', 'x-cos-sdk-retry'],
  exposeHeaders: ['ETag'],
};

const lines = (found: readonly Finding[]) =>
  found.filter(({ hint }) => !hint).map((each) => `${each.diagnosis.kind}: ${extent(each.extent)}`);

describe('one finding', () => {
  const withoutRetry = { ...rule, allowedHeaders: ['authorization'] };
  const put = { ...rule, allowedMethods: ['PUT'] };

  test.each<[string, () => Exchange[], KnownConfigurations, readonly string[]]>([
    [
      'an upload that the SDK attempted four times',
      () => attempts(),
      new Map(),
      ['rules-unknown: 1 upload · 4 attempts on 2 hosts'],
    ],
    [
      'the same under rules that are known',
      () => attempts(),
      known([{ ...rule, allowedOrigins: ['https://www.example.com'] }]),
      ['origin-not-allowed: 1 upload · 4 attempts on 2 hosts'],
    ],
    [
      'rules that allow neither header, nearest to each attempt another one',
      () => attempts(),
      known([
        { ...put, allowedHeaders: [] },
        { ...put, allowedHeaders: ['x-cos-sdk-retry'] },
      ]),
      ['header-not-allowed: 1 upload · 4 attempts on 2 hosts'],
    ],
    [
      'a third host',
      () => [sent({ host: accelerated }), ...attempts()],
      new Map(),
      ['rules-unknown: 1 upload · 5 attempts on 3 hosts'],
    ],
    [
      'an upload in parts whose parts were refused',
      () => [sent(start()), sent(part(1)), sent(part(2)), sent(part(3))],
      new Map(),
      ['rules-unknown: 1 upload · 3 requests'],
    ],
    [
      'its parts, all attempts, and its abort',
      () => [
        sent(start()),
        ...attempts(part(1)),
        ...attempts(part(2)),
        sent({ method: 'DELETE', path: '/a?uploadId=f0' }),
      ],
      new Map(),
      ['rules-unknown: 1 upload · 9 attempts on 2 hosts'],
    ],
    [
      'two uploads in parts',
      () => [sent(part(1, 'f0')), sent(part(2, 'f0')), sent(part(1, 'f1')), sent(part(2, 'f1')), sent(part(3, 'f1'))],
      new Map(),
      ['rules-unknown: 2 uploads · 5 requests'],
    ],
    [
      'uploads and other requests',
      () => [sent({ method: 'GET', path: '/x', outcome: 'withheld' }), sent({ outcome: 'withheld' })],
      known([{ ...rule, allowedOrigins: ['https://www.example.com'] }]),
      ['configuration-differs: 1 upload, 1 other request'],
    ],
    [
      'the same network error at both hosts',
      () => attempts({ outcome: 'lost' }),
      new Map(),
      ['network-error: 1 upload · 4 attempts on 2 hosts'],
    ],
    [
      'a retry that failed because of its own header alone is another cause',
      () => [sent({ outcome: 'lost' }), sent({ host: second, retry: true })],
      known([withoutRetry]),
      ['header-not-allowed: 1 upload', 'network-error: 1 upload'],
    ],
    [
      'rules that would let the first attempt pass are not the ones, whatever they say of its retries',
      () => attempts(),
      known([withoutRetry]),
      ['configuration-differs: 1 upload · 4 attempts on 2 hosts'],
    ],
    [
      'a part and an abort that known rules refuse for a reason each',
      () => [sent(part(1)), sent({ method: 'DELETE', path: '/a?uploadId=f0' })],
      known([{ ...rule, allowedMethods: ['GET'] }]),
      ['method-not-allowed: 1 upload', 'method-not-allowed: 1 upload'],
    ],
  ])('%s', (_, exchanges, configurations, expected) => {
    expect(lines(findings(exchanges(), configurations))).toEqual(expected);
  });

  test('shows beside what failed what passed of the same upload, and nothing of another', () => {
    const begun = sent(start());
    const [refused, lost] = [sent(part(1)), sent({ ...part(2), outcome: 'lost' })];
    const other = sent({ path: '/b' });
    const found = findings([begun, refused, lost, other], new Map());
    const history = found.find(({ exchanges }) => exchanges.includes(refused))?.history;
    expect(history?.map(({ exchange }) => exchange)).toEqual([begun, refused, lost, other]);
    const ofLost = found.find(({ exchanges }) => exchanges.includes(lost))?.history;
    expect(ofLost?.map(({ exchange }) => exchange)).toEqual([begun, refused, lost]);
  });
});

describe('whatever was sent', () => {
  const request = fc.record({
    method: fc.constantFrom('PUT', 'POST', 'GET', 'DELETE'),
    path: fc.constantFrom(
      '/a',
      '/b',
      '/?uploads',
      '/a?uploads',
      '/a?partNumber=1&uploadId=f0',
      '/a?uploadId=f0',
      '/a?acl',
    ),
    host: fc.constantFrom(first, second, accelerated, 'files.example.com'),
    retry: fc.boolean(),
    outcome: fc.constantFrom<Outcome>('refused', 'passed', 'withheld', 'lost', 'pending', 403),
  });
  const configurations = fc.constantFrom(
    new Map(),
    known([]),
    known([rule]),
    known([
      { ...rule, allowedHeaders: ['authorization'] },
      { ...rule, allowedMethods: ['GET'] },
    ]),
  );

  test('no exchange is lost, none counted twice', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 24 }), configurations, (requests, rules) => {
        const exchanges = requests.map(sent);
        const found = findings(exchanges, rules);
        const grouped = found.flatMap((finding) => finding.exchanges.map(({ id }) => id));
        const ofBucket = ({ request: { url } }: Exchange) => !url.includes('files.example.com');
        const told = exchanges.filter(
          (exchange) =>
            diagnose(exchange, ofBucket(exchange) ? (rules.get(bucket)?.configuration ?? null) : null).length > 0,
        );
        expect(grouped.toSorted()).toEqual(told.map(({ id }) => id).sort());
        for (const { extent: much, exchanges: own, history } of found) {
          expect(much.attempts).toBe(own.length);
          expect(much.requests).toBeLessThanOrEqual(much.attempts);
          expect(much.uploads + much.others).toBeLessThanOrEqual(much.requests);
          expect(much.hosts).toBe(new Set(own.map(({ request: { url } }) => new URL(url).host)).size);
          const ids = history.map(({ exchange }) => exchange.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(own.every(({ id }) => ids.includes(id))).toBe(true);
        }
        const failing = found.filter(({ hint, passedSince }) => !hint && !passedSince);
        if (rules.size === 0) expect(badgeText(exchanges) === '').toBe(failing.length === 0);
      }),
      { numRuns: 300 },
    );
  });
});
