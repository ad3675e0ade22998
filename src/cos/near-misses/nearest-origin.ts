import { remembered } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { bitCount, Effort, lettersOf } from './effort.ts';
import { isLoopback } from './host-difference.ts';
import { likelihood, type OriginDifference, originDifferences } from './origin-difference.ts';
import { digitsIn } from './sorted-lines.ts';
import { type WrittenOrigin, writtenOrigin, writtenOrigins } from './written-origin.ts';

/** The configured origin that comes nearest to a page's; rules count from 0. */
export interface NearestOrigin {
  readonly rule: number;
  readonly configured: string;
  /** One or two differences, the likelier mistake first. */
  readonly differences: readonly OriginDifference[];
}

function compare({ differences: one }: NearestOrigin, { differences: other }: NearestOrigin): number {
  if (one.length !== other.length) return one.length - other.length;
  const unlike = one.findIndex((difference, index) => difference !== other[index]);
  const [first, second] = [one[unlike], other[unlike]];
  return first === undefined || second === undefined ? 0 : likelihood(first) - likelihood(second);
}

/** A line of Origin, with the first rule that lists it. */
interface OriginLine {
  readonly rule: number;
  readonly configured: string;
  readonly written: WrittenOrigin;
  readonly letters: number;
  /** `null` for a line with `*`. */
  readonly digits: string | null;
}

function lettersOfHost(host: string): number {
  return lettersOf(host.replace(/[.*]/g, ''));
}

/**
 * The lines of a rule that name a host, read for pages of a scheme. Remembered: a changed configuration keeps most
 * rules.
 */
const linesOfRule = remembered(({ allowedOrigins }: CorsRule) =>
  remembered((scheme: string) =>
    allowedOrigins.flatMap((configured): Omit<OriginLine, 'rule'>[] =>
      writtenOrigins(configured, scheme).map((written) => {
        const { host } = written;
        const digits = host.includes('*') ? null : digitsIn(host);
        return { configured, written, letters: lettersOfHost(host), digits };
      }),
    ),
  ),
);

/** The lines of a configuration that name a host, each once. */
const originLines = remembered(({ rules }: CorsConfiguration) =>
  remembered((scheme: string): readonly OriginLine[] => {
    const lines = new Map<string, OriginLine>();
    for (const [at, rule] of rules.entries()) {
      for (const line of linesOfRule(rule)(scheme)) {
        const key = `${line.configured} ${line.written.host}`;
        if (!lines.has(key)) lines.set(key, { rule: at, ...line });
      }
    }
    return [...lines.values()];
  }),
);

/** What of a page's origin tells most lines apart from it. */
interface Page {
  readonly written: WrittenOrigin;
  readonly letters: number;
  readonly digits: string;
}

/** Whether a line may be near: cheap, and true for every line that is. A label may differ in two letters. */
function mayBeNear({ letters, digits, written: { host } }: OriginLine, page: Page): boolean {
  if (digits === null) return bitCount(letters & ~page.letters) <= 4;
  return (digits === page.digits && bitCount(letters ^ page.letters) <= 4) || isLoopback(host);
}

/** Enough for hundreds of lines that are nearly alike, and for thousands that are not. */
const mostEffort = 100_000;

/** The nearest of the lines of Origin. */
interface Search {
  readonly nearest: NearestOrigin | null;
  /** Whether there were too many lines to compare all. */
  readonly leftOut: boolean;
}

function nearestLine(configuration: CorsConfiguration, origin: string): Search {
  const written = writtenOrigin(origin);
  if (written === null || written.scheme === '') return { nearest: null, leftOut: false };
  const page = { written, letters: lettersOfHost(written.host), digits: digitsIn(written.host) };
  const effort = new Effort(mostEffort);
  let nearest: NearestOrigin | null = null;
  for (const line of originLines(configuration)(written.scheme)) {
    if (!effort.allows(1)) return { nearest, leftOut: true };
    if (!mayBeNear(line, page)) continue;
    const { rule, configured } = line;
    if (!effort.allows(100 + 5 * Math.min(configured.length, origin.length))) return { nearest, leftOut: true };
    const differences = originDifferences(configured, origin, written, line.written);
    if (differences.length === 0) continue;
    const candidate = { rule, configured, differences };
    if (nearest === null || compare(candidate, nearest) < 0) nearest = candidate;
  }
  return { nearest, leftOut: false };
}

/** Remembered: all requests of a page ask the same. */
const search = remembered((configuration: CorsConfiguration) =>
  remembered((origin: string) => nearestLine(configuration, origin)),
);

/** Finds the line of any rule that comes nearest to an origin: the first of equals, `null` when none is near. */
export function nearestOrigin(configuration: CorsConfiguration, origin: string): NearestOrigin | null {
  return search(configuration)(origin).nearest;
}

/** Whether `nearestOrigin` had too many lines to compare all of them with an origin. */
export function leavesOriginsOut(configuration: CorsConfiguration, origin: string): boolean {
  return search(configuration)(origin).leftOut;
}
