import type { RulesAnswer } from './rules-answer.ts';
import type { UnsentProblem } from './rules-problem.ts';
import type { SigningKey } from './sign.ts';

/** What a bucket's rules are fetched with. The key is held for this one call and no longer. */
export interface RulesRequest extends SigningKey {
  /** The bucket's own host: `examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com` */
  readonly host: string;
}

/** What came back, or why nothing did. */
export type SentRulesRequest =
  | { readonly answer: RulesAnswer; readonly problem: null }
  | { readonly answer: null; readonly problem: UnsentProblem };
