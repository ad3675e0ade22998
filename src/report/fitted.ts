import type { Report } from './report.ts';

/** In characters of its JSON. A ticket holds no more. */
export const longestReport = 64_000;

/** How much of each list and text stays in a report that is cut. */
interface Limits {
  readonly items: number;
  readonly characters: number;
}

const least: Limits = { items: 3, characters: 60 };
const limits: readonly Limits[] = [
  { items: 60, characters: 400 },
  { items: 20, characters: 200 },
  { items: 8, characters: 100 },
  least,
];

/** A text or list, or what holds such, cut to what the limits leave of it. */
function cut<T>(value: T, most: Limits): T;
function cut(value: unknown, most: Limits): unknown {
  if (typeof value === 'string') {
    return value.length <= most.characters ? value : `${value.slice(0, most.characters)}…`;
  }
  if (Array.isArray(value)) return value.slice(0, most.items).map((each) => cut(each, most));
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cut(each, most)]));
}

/** The report cut to what the limits leave of it. All rules stay, because what is said of them counts them. */
function shortened(report: Report, most: Limits): Report {
  const { configuration, ...rest } = report;
  const rules = configuration?.rules.map((rule) => cut(rule, most)) ?? [];
  return {
    ...cut(rest, most),
    configuration: configuration && { ...configuration, rules },
    preflight: '',
    whole: false,
  };
}

const sizeOf = (report: Report) => JSON.stringify(report, null, 2).length;

/**
 * The report itself if it is small enough. Otherwise further exchanges are left out, then texts and lists are cut, and at
 * last the rules are left out, which `whole` says. A command that was cut would send another preflight, so there is none.
 */
export function fitted(report: Report): Report {
  if (sizeOf(report) <= longestReport) return report;
  const single: Report = { ...report, further: [], leftOut: report.leftOut + report.further.length };
  if (sizeOf(single) <= longestReport) return single;
  for (const most of limits) {
    const shorter = shortened(single, most);
    if (sizeOf(shorter) <= longestReport) return shorter;
  }
  return shortened({ ...single, configuration: null, change: null, draft: null }, least);
}
