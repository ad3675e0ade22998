import type { KeyProblem } from '../rules-request/key-problem.ts';
import type { RegionProblem } from '../rules-request/rules-host.ts';
import type { RulesProblem } from '../rules-request/rules-problem.ts';
import type { Phrase } from './phrase.ts';

type ByKind<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (value: Extract<U, { readonly kind: K }>) => Phrase;
};

/** The words for fetching a bucket's rules, and for keys in a pasted text. */
export interface RulesText {
  /** A line that ends with the two buttons below. */
  readonly orUse: string;
  readonly pasteThem: string;
  readonly fetchThem: string;
  /** The buttons that change from one form to the other. */
  readonly orFetch: string;
  readonly orPaste: string;
  readonly fetchTitle: (bucket: string) => Phrase;
  /** Which permission suffices, what is sent, to which host where that is known, and what becomes of the key. */
  readonly sends: (host: string | null) => Phrase;
  readonly token: string;
  readonly region: string;
  readonly regionHint: Phrase;
  readonly fetch: string;
  readonly fetching: string;
  /** In place of what is said of pasted rules. `when` is a time in words. */
  readonly fetched: (bucket: string, when: string, rules: number) => Phrase;
  readonly fetchAgain: string;
  /** Said of a pasted text with keys: of one whose rules were taken, and of one that stays in its field. */
  readonly heldKeys: { readonly taken: Phrase; readonly refused: Phrase };
  readonly keyProblems: ByKind<KeyProblem>;
  readonly regionProblems: ByKind<RegionProblem>;
  readonly rulesProblems: ByKind<RulesProblem>;
}

/** The sentence on why rules were not fetched. */
export function rulesProblemText({ rulesProblems }: RulesText, problem: RulesProblem): Phrase {
  const text = rulesProblems[problem.kind] as (problem: RulesProblem) => Phrase;
  return text(problem);
}

/** The sentence on what is wrong with a typed key. */
export function keyProblemText({ keyProblems }: RulesText, problem: KeyProblem): Phrase {
  const text = keyProblems[problem.kind] as (problem: KeyProblem) => Phrase;
  return text(problem);
}

/** The sentence on why a text tells no region. */
export function regionProblemText({ regionProblems }: RulesText, problem: RegionProblem): Phrase {
  const text = regionProblems[problem.kind] as (problem: RegionProblem) => Phrase;
  return text(problem);
}
