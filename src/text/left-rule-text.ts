import type { LeftRule } from '../suggestion/left-rule.ts';
import type { Phrase } from './phrase.ts';

type Reason = LeftRule['reason'];

/**
 * Why a change leaves a rule as it is that the finding names: a sentence for each reason, which follows on `leaves`.
 * Rules count from 1.
 */
export interface LeftRuleText {
  readonly leaves: (rule: number) => Phrase;
  /** `by` is the rule that is changed instead; `null` for a new one. */
  readonly shared: (by: number | null) => Phrase;
  readonly opensLess: (by: number) => Phrase;
  readonly answeredBefore: (by: number) => Phrase;
  readonly others: Readonly<Record<Exclude<Reason, { readonly by: number | null }>['kind'], Phrase>>;
}

/** The two sentences on a rule that a finding names and its change leaves as it is. */
export function leftRuleText(words: LeftRuleText, { rule, reason }: LeftRule): Phrase {
  return [...words.leaves(rule + 1), ...why(words, reason)];
}

function why({ shared, opensLess, answeredBefore, others }: LeftRuleText, reason: Reason): Phrase {
  switch (reason.kind) {
    case 'shared':
      return shared(reason.by === null ? null : reason.by + 1);
    case 'opens-less':
      return opensLess(reason.by + 1);
    case 'answered-before':
      return answeredBefore(reason.by + 1);
    default:
      return others[reason.kind];
  }
}
