import { alikeButForHeaders } from '../alike.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { askedHeaders } from '../exchange.ts';
import type { Demand } from './demand.ts';

/** The limit on names times different ones and their lines. Five hundred uploads, a header each, need less than half. */
const mostComparisons = 2_500_000;

/** The limit on requests that differ in more than headers, times rules and lines of Origin. */
const mostMeetings = 150_000;

/** A longer line of Origin counts as several. */
const usualLength = 50;

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Whether it would take too long to find a change: every name is compared with as many lines, every page with rules. */
export function asksTooMuch(demands: readonly Demand[], { rules }: CorsConfiguration): boolean {
  const names = demands.flatMap(({ exchange }) => askedHeaders(exchange));
  const listed = sum(rules.map(({ allowedHeaders }) => allowedHeaders.length));
  const different = new Set(names).size;
  if (different * Math.max(names.length, different + listed) > mostComparisons) return true;
  const needed = new Set(demands.map((demand) => demand.needed));
  const exposed = sum(rules.map(({ exposeHeaders }) => exposeHeaders.length));
  const longest = Math.max(0, ...[...needed].map((list) => list.length));
  if (longest * (longest * demands.length + exposed) > mostComparisons) return true;
  const groups = alikeButForHeaders(demands.map(({ exchange }) => exchange)).length;
  const lines = rules.flatMap(({ allowedOrigins }) =>
    allowedOrigins.map((line) => Math.max(1, line.length / usualLength)),
  );
  return groups * (rules.length + sum(lines)) > mostMeetings;
}
