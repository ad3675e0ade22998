import type { ChangeForm } from '../notation/change-form.ts';

/** The words about the change of a rule, shown as what the rule has and what it gets. */
export interface ChangeText {
  /** Which of the bucket's rules it is; both count from 1. */
  readonly ruleOf: (rule: number, all: number) => string;
  /** Said behind the first origin of a rule that has more. */
  readonly moreOrigins: (count: number) => string;
  /** The summary of the lines that a list leaves out. */
  readonly moreLines: (count: number) => string;
  /** What each mark of a line or a box means, for a screen reader. */
  readonly marks: Readonly<Record<'added' | 'removed' | 'ticked' | 'newlyTicked' | 'unticked', string>>;
  /** The first step towards a bucket that is mended. `lists` counts what has a button of its own. */
  readonly copyStep: (form: Exclude<ChangeForm, 'curl'>, lists: number) => string;
}
