import { describe, expect, test } from 'vitest';
import { findings } from '../../../extension/findings/finding.ts';
import { passedSince } from '../../../extension/findings/passed-since.ts';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { withNamedBuckets } from '../../../src/cos/custom-domain.ts';
import { en } from '../../../src/text/en/en.ts';
import { attempts, bucket, known, sent } from '../support/uploads.ts';

const host = 'files.example.com';
const rule: CorsRule = {
  allowedOrigins: ['https://www.example.com'],
  allowedMethods: ['PUT'],
  allowedHeaders: ['authorization', 'x-cos-sdk-retry'],
  exposeHeaders: ['ETag'],
};

describe('a host whose bucket is named', () => {
  const at = (exchanges: Parameters<typeof withNamedBuckets>[0]) => withNamedBuckets(exchanges, { [host]: bucket });

  test('is one with the bucket’s own hosts: one upload, one finding, one change', () => {
    const [found, ...others] = findings(at([sent({ host }), ...attempts()]), known([rule]));
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
