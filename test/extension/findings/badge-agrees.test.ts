import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeText } from '../../../extension/background/badge-text.ts';
import { attemptsOf } from '../../../extension/findings/attempts.ts';
import { findings } from '../../../extension/findings/finding.ts';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import { page } from '../../src/support/exchanges.ts';
import { repeatedAfter } from '../support/timed.ts';
import { accelerated, first, known, type Outcome, second } from '../support/uploads.ts';

const rule: CorsRule = {
  allowedOrigins: [page],
  allowedMethods: ['PUT', 'GET', 'POST'],
  allowedHeaders: ['authorization', 'x-cos-sdk-retry'],
  exposeHeaders: ['ETag'],
};

const configurations = fc.constantFrom(
  new Map(),
  known([]),
  known([rule]),
  known([rule], { changedAt: 500 }),
  known([
    { ...rule, allowedHeaders: [] },
    { ...rule, allowedMethods: ['GET'] },
  ]),
);

const outcome = fc.constantFrom<Outcome>('refused', 'refused', 'passed', 'withheld', 'lost', 'pending', 403);
const host = fc.constantFrom(first, second, accelerated, 'files.example.com');
const any = fc.record({
  method: fc.constantFrom('PUT', 'POST', 'GET', 'DELETE', 'HEAD'),
  path: fc.constantFrom('/', '/a', '/?uploads', '/a?uploads', '/a?partNumber=1&uploadId=f0', '/a?uploadId=f0'),
  host,
  retry: fc.boolean(),
  names: fc.constantFrom(undefined, ['authorization']),
  outcome,
});
/** As clients ask for a host at a race for the nearest one. */
const head = fc.record({ method: fc.constant('HEAD'), path: fc.constant('/'), host, names: fc.constant([]), outcome });

/** Requests with the pauses after which each is sent again. */
const series = fc.array(
  fc.record({
    request: fc.oneof(any, head),
    at: fc.nat({ max: 40 }).map((step) => step * 25),
    lasts: fc.constantFrom(5, 20, 400),
    pauses: fc.array(fc.constantFrom(0, 150, 300, 600, 1000, 2000, 5000, 20_000), { maxLength: 6 }),
  }),
  { maxLength: 8 },
);

test('the badge counts the uploads and requests of the failures that are listed, whatever was sent', () => {
  fc.assert(
    fc.property(series, configurations, (all, rules) => {
      const exchanges = all.flatMap(({ request: { names, ...request }, pauses, ...more }) =>
        repeatedAfter(pauses, { ...request, ...more, ...(names === undefined ? {} : { names }) }),
      );
      const attempts = attemptsOf(exchanges);
      const failing = findings(exchanges, rules).filter(({ hint, passedSince }) => !hint && !passedSince);
      const undertakings = failing.flatMap((finding) =>
        finding.exchanges.map(({ id }) => attempts.get(id)?.undertaking),
      );
      const counted = new Set(undertakings).size;
      expect(badgeText(exchanges, rules)).toBe(counted === 0 ? '' : String(counted));
      const told = failing.map(({ extent: { uploads, others } }) => uploads + others);
      expect(Math.max(0, ...told)).toBeLessThanOrEqual(counted);
      expect(told.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(counted);
    }),
    { numRuns: 500 },
  );
});
