import type { Contrary } from '../settling/contrary.ts';
import type { Settled } from '../settling/settling.ts';
import type { Phrase } from './phrase.ts';

/** Why the answers to preflights settle nothing. */
type Unsettled = Exclude<Settled['kind'], 'confirmed' | 'contradicted'>;

/** The words for asking a bucket whether it does what is assumed of it. */
export interface SettlingText {
  readonly ask: string;
  /** The button's name for a screen reader; `assumption` is the sentence that it stands beside. */
  readonly askAbout: (assumption: string) => string;
  /** Beside the button: how many preflights it sends. */
  readonly sends: (preflights: number) => string;
  readonly asking: string;
  /** The heading of what buckets were seen to do. */
  readonly observed: string;
  /** Behind what was observed: when. */
  readonly on: (date: string) => string;
  /** What the bucket does instead of what is assumed. */
  readonly does: Readonly<Record<Contrary, Phrase>>;
  readonly unsettled: Readonly<Record<Unsettled, Phrase>>;
  /** The heading in place of a remedy, where the bucket was seen to do otherwise. */
  readonly contradicted: string;
  readonly noChange: Phrase;
  /** What to do where a bucket does so. */
  readonly instead: (does: Contrary) => Phrase;
}
