import type { Doubt } from './doubt.ts';
import type { Probe } from './probe.ts';
import type { Passing, Reading } from './reading.ts';

/** Whether the rule that gave an answer matches a preflight, too. */
function matchesToo({ answered, anyOrigin, methods, allowed, allowsAnyHeader }: Passing, other: Probe): boolean {
  const { origin, method } = answered.probe;
  if (!anyOrigin && other.origin !== origin) return false;
  if (other.method !== method && !methods.includes(other.method)) return false;
  return allowsAnyHeader || other.headerNames.every((name) => allowed.has(name));
}

function asksNoLess(probe: Probe, { origin, method, headerNames }: Probe): boolean {
  if (probe.origin !== origin || probe.method !== method) return false;
  if (headerNames.length > probe.headerNames.length) return false;
  const names = new Set(probe.headerNames);
  return headerNames.every((name) => names.has(name));
}

/**
 * How the bucket answers a preflight, asked or not, which is given as browsers write it: what a rule allows that has
 * answered passes, and what asks no less than a refused one is refused. `null` when the answers do not tell.
 */
export function verdictOn(readings: readonly Reading[], probe: Probe): 'passing' | 'refused' | null {
  for (const reading of readings) {
    if (reading.kind === 'passing' && matchesToo(reading, probe)) return 'passing';
    if (reading.kind === 'refused' && asksNoLess(probe, reading.answered.probe)) return 'refused';
  }
  return null;
}

/** Two answers of which one cannot be where the other is. */
function contradiction(readings: readonly Reading[]): Doubt | null {
  for (const passing of readings) {
    if (passing.kind !== 'passing') continue;
    const refused = readings.find(({ kind, answered }) => kind === 'refused' && matchesToo(passing, answered.probe));
    if (refused !== undefined) return { kind: 'contradiction', passing: passing.answered, refused: refused.answered };
  }
  return null;
}

/**
 * Why the answers to preflights of an origin prove nothing; `null` when they do. Of what came back for other origins,
 * some of which no browser sends, only what COS gives counts.
 */
export function doubtIn(readings: readonly Reading[], origin: string): Doubt | null {
  for (const reading of readings) {
    if (reading.kind === 'foreign' && reading.answered.probe.origin === origin) return reading.doubt;
  }
  return contradiction(readings);
}
