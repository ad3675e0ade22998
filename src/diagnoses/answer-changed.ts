import { type ForeignSign, foreignSigns } from '../cos/answers/foreign-signs.ts';
import type { Stage } from '../recorded-verdict.ts';
import { type Evidence, isBucketHost, type Kind, nothingToEdit } from './evidence.ts';

export interface AnswerChanged {
  readonly kind: 'answer-changed';
  readonly host: string;
  /** The stage whose answer shows the change. */
  readonly stage: Stage;
  readonly signs: readonly ForeignSign[];
  /** Whether an extension was seen to change the headers that came from the network. */
  readonly rewritten: boolean;
  /** Whether the request passed. It may pass only because of the change, and fail in other browsers. */
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

/** The CORS headers of an answer at a bucket's own host are not COS's: an extension or a proxy wrote them. */
export const answerChanged: Kind<AnswerChanged> = {
  detect(evidence) {
    const { recorded, endpoint, host } = evidence;
    if ((recorded.outcome !== 'blocked' && recorded.outcome !== 'success') || !isBucketHost(endpoint)) return null;
    const found = signsOf(evidence);
    return found && { kind: 'answer-changed', host, ...found, passed: recorded.outcome === 'success' };
  },
  mend: nothingToEdit,
};
