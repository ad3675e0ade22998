import { describe, expect, test } from 'vitest';
import { anotherOriginAllowed } from '../../../src/diagnoses/another-origin-allowed.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPreflight, pendingPut, putTo } from '../support/exchanges.ts';

describe('another origin is allowed', () => {
  const other = 'https://www.example.org';

  test.each([
    ['Origin', true],
    ['Accept-Encoding, origin', true],
    ['*', true],
    ['Accept-Encoding', false],
    ['X-Origin', false],
    ['Origin-Of', false],
    ['', false],
  ])('by an answer that varies by %j', (vary, varies) => {
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(other, ['Vary', vary]) }))).toMatchObject({
      stage: 'actual',
      origin: page,
      allowed: other,
      varies,
      atBucket: true,
    });
  });

  test('by one that does not', () => {
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(other) }))).toMatchObject({ varies: false });
    expect(
      anotherOriginAllowed.detect(
        evidenceWith({ ...putTo('cdn.example.com'), preflight: { ...pendingPreflight, response: answered(other) } }),
      ),
    ).toMatchObject({
      stage: 'preflight',
      varies: false,
      atBucket: false,
    });
  });

  test('is no finding for an opaque origin, nor where the own is allowed or none', () => {
    const request = { ...pendingPut.request, origin: 'null' };
    expect(anotherOriginAllowed.detect(evidenceWith({ request, response: answered(other) }))).toBeNull();
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(page) }))).toBeNull();
    expect(anotherOriginAllowed.detect(evidenceWith({ response: answered(null) }))).toBeNull();
  });
});
