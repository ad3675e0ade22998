import { type ForeignSign, foreignSigns } from '../cos/answers/foreign-signs.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Evidence, isBucketHost, type Kind, nothingToEdit } from './evidence.ts';

export interface AnswerChanged {
  readonly kind: 'answer-changed';
  readonly host: string;
  /** The answer that shows it. */
  readonly stage: Stage;
  readonly signs: readonly ForeignSign[];
  /** Whether an extension was seen to write it: the headers from the network were others. */
  readonly rewritten: boolean;
  /** Whether the request passed, with help that other people's browsers do not have. */
  readonly passed: boolean;
}

type Shown = Pick<AnswerChanged, 'stage' | 'signs' | 'rewritten'>;

function signsOf({ exchange: { preflight, response } }: Evidence): Shown | null {
  for (const [stage, answer] of [
    ['preflight', preflight?.response ?? null],
    ['actual', response],
  ] as const) {
    if (answer === null) continue;
    const signs = foreignSigns(answer.headers, answer.status, stage === 'preflight');
    const rewritten = answer.rewritten === true;
    if (signs.length > 0 || rewritten) return { stage, signs, rewritten };
  }
  return null;
}

/** CORS headers at a bucket's own host that no rule of COS's gives: an extension that unblocks CORS, or a proxy, wrote them. */
export const answerChanged: Kind<AnswerChanged> = {
  detect(evidence) {
    const { recorded, endpoint, host } = evidence;
    if ((recorded.outcome !== 'blocked' && recorded.outcome !== 'success') || !isBucketHost(endpoint)) return null;
    const found = signsOf(evidence);
    return found && { kind: 'answer-changed', host, ...found, passed: recorded.outcome === 'success' };
  },
  mend: nothingToEdit,
};
