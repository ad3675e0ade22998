import type { AskingProblem } from './asking-problem.ts';
import type { ProbeAnswer } from './probe.ts';

/** What became of one preflight: its answer, or why there is none. */
export type SentPreflight =
  | { readonly answer: ProbeAnswer; readonly problem: null }
  | { readonly answer: null; readonly problem: AskingProblem };
