import type { Answerer } from '../diagnosis.ts';
import type { CorsFailure } from '../fetch/cors-failure.ts';
import type { Phrase } from './phrase.ts';

/** What every rule in a group refuses. */
export type RefusedByAll = 'origin' | 'method' | 'headers';

/** The words of the conversation between page, browser and bucket, a few for each step. */
interface TalkText {
  /** Names the mark of the step at which the conversation broke. */
  readonly broke: string;
  readonly preflight: string;
  readonly asks: (headers: number) => string;
  readonly answerers: Readonly<Record<Answerer, string>>;
  readonly noRules: string;
  readonly noRuleMatches: (rules: number) => string;
  /** Counts from 1. */
  readonly ruleMatches: (rule: number) => string;
  readonly answered: string;
  readonly refused: string;
  readonly redirected: string;
  readonly response: string;
  readonly withoutCors: (status: number) => string;
  readonly failure: (failure: CorsFailure) => string;
  /** The browser stopped the request before it reached the network. */
  readonly stopped: string;
  readonly unreached: string;
  readonly notFollowed: string;
  readonly cutOff: string;
  readonly underWay: string;
  readonly cannotRead: (names: readonly string[]) => string;
}

/** The words of the table of rules. */
interface RuleTableText {
  /** The head of the column that names the rules: the row it begins is the request's. */
  readonly request: string;
  readonly header: string;
  readonly credentials: string;
  readonly sent: string;
  /** The head of the column of response headers that the page has to read. */
  readonly reads: string;
  readonly notListed: string;
  readonly someNotListed: (names: Phrase) => Phrase;
  readonly anyOrigin: string;
  readonly thisOrigin: string;
  readonly more: (values: number) => string;
  /** What a rule is called that lines were added to. */
  readonly changed: string;
  readonly newRule: string;
  readonly movedUp: string;
  readonly moreRules: (rules: number, refused: RefusedByAll | null) => string;
  readonly showMore: (rules: number) => string;
  /** Stands below the request's row while the rules are not known. */
  readonly noRules: string;
}

/** The words of the headers that were sent both ways. */
export interface HeaderListText {
  readonly preflightRequest: string;
  readonly preflightResponse: (status: number) => string;
  readonly request: (method: string) => string;
  readonly response: (status: number) => string;
  readonly redirect: (status: number, host: string) => string;
  readonly notSent: string;
  readonly noResponse: string;
  /** Said of a response without any `Access-Control-*`. */
  readonly noCorsHeaders: string;
  /** Stands in place of a value of which only the name is kept. */
  readonly valueNotKept: string;
  readonly empty: string;
  readonly credentials: string;
  readonly modes: Readonly<Record<'omit' | 'same-origin' | 'include', string>>;
  /** Names the mark of a header that decides about CORS. */
  readonly decides: string;
}

/** The words of what stands below a finding's remedy. */
export interface EvidenceText {
  /** Names the tabs. */
  readonly tabs: string;
  readonly rules: string;
  readonly timeLine: string;
  readonly headers: string;
  readonly talk: TalkText;
  readonly table: RuleTableText;
  readonly headerLists: HeaderListText;
}
