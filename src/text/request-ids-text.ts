import type { Phrase } from './phrase.ts';

/** The words for the ids of COS's answers, and for what they show of a clock. */
export interface RequestIdsText {
  readonly heading: string;
  /** Which answer an id is of, by `AnswerId`. */
  readonly of: Readonly<Record<'preflight' | 'request', (status: number) => string>>;
  readonly requestId: string;
  readonly traceId: string;
  readonly copy: (name: string) => string;
  /** The link to Tencent's self-diagnosis, which opens in a tab and is told nothing. */
  readonly diagnose: string;
  readonly diagnoseHint: Phrase;
  /** `ahead` is in milliseconds, negative for a clock that is behind; `recorded` is of a HAR. */
  readonly clock: (ahead: number, recorded: boolean) => Phrase;
}

const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** How much a clock is off, in the largest unit of which that is two or more. */
export function clockSpan(ahead: number): readonly [count: number, unit: 'days' | 'hours' | 'minutes'] {
  const off = Math.abs(ahead);
  const [unit, length] = units.find(([, each]) => off >= 2 * each) ?? (['minutes', 60_000] as const);
  return [Math.round(off / length), unit];
}
