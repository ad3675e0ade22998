import { expect, test, vi } from 'vitest';
import { findings } from '../../../extension/findings/finding.ts';
import { PreparedRule } from '../../../src/cos/prepared-rule.ts';
import { diagnose } from '../../../src/diagnosis.ts';
import { replay } from '../../../src/replay.ts';
import { heavyLoads } from '../../bench/heavy-loads.ts';

function found(load: keyof typeof heavyLoads) {
  const { exchanges, configurations } = heavyLoads[load]?.() ?? { exchanges: [], configurations: new Map() };
  return findings(
    exchanges,
    new Map([...configurations].map(([bucket, configuration]) => [bucket, { configuration, savedAt: 0 }])),
  );
}

test('what asks too much for a change to be found says so, and what it asks', () => {
  const [only, ...others] = found('500 × 200 own headers, 64 KB of names in a rule');
  expect(others).toEqual([]);
  expect(only).toMatchObject({ suggestion: null, wide: null, unsought: true });
  expect(only?.exchanges).toHaveLength(500);
  expect(only?.diagnosis.kind === 'header-not-allowed' && only.diagnosis.headers.length).toBe(100_000);
});

test('what has a change, or needs none, does not say so', () => {
  const ordinary = found('500 requests, 100 rules');
  expect(ordinary.some(({ suggestion }) => suggestion !== null)).toBe(true);
  expect(ordinary.some(({ unsought }) => unsought)).toBe(false);
});

test('two hundred headers of five hundred requests are mended together where all ask for the same', () => {
  const [only] = found('500 × 200 shared headers, 64 KB of names in a rule');
  expect(only?.suggestion?.proof).toEqual({ mended: 500, kept: 0, left: 0 });
});

test('requests that ask the same of the same rules share turns and diagnoses', () => {
  const load = heavyLoads['500 × 200 shared headers, 64 KB of names in a rule']?.();
  const [one, other] = load?.exchanges ?? [];
  const [configuration] = load?.configurations.values() ?? [];
  if (one === undefined || other === undefined || configuration === undefined) throw new Error('no load');
  expect(one.request.url).not.toBe(other.request.url);
  expect(replay(one, configuration).preflight).toBe(replay(other, configuration).preflight);
  expect(replay(one, configuration).actual).toBe(replay(other, configuration).actual);
  expect(diagnose(one, configuration)[0]).toBe(diagnose(other, configuration)[0]);
  const again = { ...configuration };
  expect(replay(one, again).preflight).not.toBe(replay(one, configuration).preflight);
  expect(replay(one, again)).toEqual(replay(one, configuration));
});

test('a hundred changes in one bucket compare each request with the rules that they change', () => {
  const allowsMethod = vi.spyOn(PreparedRule.prototype, 'allowsMethod');
  const all = found('500 answers, a hint for each of 500 rules and methods');
  expect(all).toHaveLength(100);
  expect(all[0]?.suggestion?.proof).toEqual({ mended: 5, kept: 495, left: 0 });
  expect(allowsMethod.mock.calls.length).toBeLessThan(1_500_000);
});

test('rules whose answers no browser can read are not grown on trial', () => {
  const answer = vi.spyOn(PreparedRule.prototype, 'answer', 'get');
  found('400 pages, 64 KB of names that no browser can read in 100 rules');
  expect(answer.mock.calls.length).toBeLessThan(10_000);
});

test('what a rule exposes in 64 KB is compared once for all that the rule answers', () => {
  const toLowerCase = vi.spyOn(String.prototype, 'toLowerCase');
  const all = found('500 uploads in parts, 64 KB of other exposed headers');
  const count = toLowerCase.mock.calls.length;
  toLowerCase.mockRestore();
  expect(all[0]?.suggestion?.proof).toEqual({ mended: 250, kept: 250, left: 0 });
  expect(count).toBeLessThan(500_000);
});
