import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import type { Settled } from '../../src/settling/settling.ts';

/** How it ended that a bucket was asked whether an assumption holds for it. */
export type SettlingOutcome = Settled | { readonly kind: 'problem'; readonly problem: AskingProblem };
