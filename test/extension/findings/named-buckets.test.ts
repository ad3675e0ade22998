import { describe, expect, test } from 'vitest';
import { findings } from '../../../extension/findings/finding.ts';
import { passedSince } from '../../../extension/findings/passed-since.ts';
import { createFindingsState } from '../../../extension/ui/state/findings-state.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import {
  customDomainOf,
  type NamedBuckets,
  withBucket,
  withNamedBuckets,
  withoutBucket,
} from '../../../src/cos/custom-domain.ts';
import { en } from '../../../src/text/en/en.ts';
import { attempts, bucket, first, sent } from '../support/uploads.ts';

const host = 'files.example.com';
const named: NamedBuckets = { [host]: bucket };
const rules: CorsConfiguration = {
  rules: [
    {
      allowedOrigins: ['https://www.example.com'],
      allowedMethods: ['PUT'],
      allowedHeaders: ['authorization', 'x-cos-sdk-retry'],
      exposeHeaders: ['ETag'],
    },
  ],
  responseVary: false,
};
const known = new Map([[bucket, { configuration: rules, savedAt: 0 }]]);

test.each([
  [host, host],
  ['Files.Example.com:8443', host],
  ['__proto__', '__proto__'],
  [first, null],
  ['cos.ap-guangzhou.myqcloud.com', null],
])('the domain of %s', (name, domain) => {
  expect(customDomainOf(sent({ host: name }))).toBe(domain);
});

test('a name that is given again takes the place of the last one, and can be forgotten', () => {
  const corrected = withBucket(withBucket(named, 'img.example.com', bucket), host, 'otherbucket-1250000000');
  expect(corrected).toEqual({ 'img.example.com': bucket, [host]: 'otherbucket-1250000000' });
  expect(withoutBucket(corrected, host)).toEqual({ 'img.example.com': bucket });
});

test('there is room for so many, the latest among them', () => {
  const hosts = Array.from({ length: 300 }, (_, index) => `files${index}.example.com`);
  const many = hosts.reduce<NamedBuckets>((all, each) => withBucket(all, each, bucket), {});
  expect(Object.keys(many)).toEqual(hosts.slice(-200));
});

test.each(['__proto__', 'constructor'])('%s is a host like any other', (name) => {
  const exchange = sent({ host: name });
  expect(withNamedBuckets([exchange], {})).toEqual([exchange]);
  expect(withNamedBuckets([exchange], withBucket({}, name, bucket))[0]?.namedBucket).toBe(bucket);
});

describe('a host whose bucket is named', () => {
  const at = (exchanges: Parameters<typeof withNamedBuckets>[0]) => withNamedBuckets(exchanges, named);

  test('is one with the bucket’s own hosts: one upload, one finding, one change', () => {
    const [found, ...others] = findings(at([sent({ host }), ...attempts()]), known);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ bucket, diagnosis: { kind: 'origin-not-allowed' } });
    expect(found && en.interface.timeLine.extent(found.extent)).toBe('1 upload · 5 attempts on 3 hosts');
    expect(found?.suggestion?.proof).toEqual({ mended: 5, kept: 0, left: 0 });
  });

  test('waits for the bucket’s rules while they are not known', () => {
    const kinds = findings(at([sent({ host })]), new Map()).map(({ diagnosis }) => diagnosis.kind);
    expect(kinds).toEqual(['rules-unknown']);
  });

  test('is where a request passes that failed at another of the bucket’s hosts', () => {
    const [failed, passed] = [sent(), sent({ host, outcome: 'passed' })];
    expect([...passedSince(at([failed, passed]))]).toEqual([failed.id]);
    expect([...passedSince([failed, passed])]).toEqual([]);
  });
});

test('a view tells findings by the names that were given, and knows every bucket', () => {
  const state = createFindingsState();
  state.exchanges.value = [sent({ host }), sent({ host: first.replace(bucket, 'seenbucket-1250000000') })];
  state.rememberedBuckets.value = ['oldbucket-1250000000'];
  expect(state.findings.value.map(({ diagnosis }) => diagnosis.kind)).toContain('bucket-not-known');
  expect(state.buckets.value).toEqual(['seenbucket-1250000000']);
  state.namedBuckets.value = named;
  expect(state.findings.value.map(({ diagnosis }) => diagnosis.kind)).not.toContain('bucket-not-known');
  expect(state.buckets.value).toEqual([bucket, 'seenbucket-1250000000']);
  expect(state.knownBuckets.value).toEqual([bucket, 'seenbucket-1250000000', 'oldbucket-1250000000']);
});
