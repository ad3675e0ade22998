import { getHeader } from '../headers.ts';
import type { AskingProblem } from './asking-problem.ts';
import { nextProbes } from './next-probes.ts';
import type { Answered, Probe, ProbeAnswer, Question } from './probe.ts';

/** What an ask needs of the world. */
export interface Asking {
  /** Sends a preflight; rejects with what `problemOf` understands. */
  readonly send: (probe: Probe) => Promise<ProbeAnswer>;
  readonly problemOf: (error: unknown) => AskingProblem;
  /** Hears the answers so far after each round. */
  readonly onAnswers: (answered: readonly Answered[]) => Promise<void>;
  /** Whether to send no more. */
  readonly isStopped: () => boolean;
}

/** How an ask ended. */
export interface Asked {
  readonly answered: readonly Answered[];
  readonly problem: AskingProblem | null;
}

/** Why an answer asks to be left alone; `null` when it does not. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function busyIn({ status, headers }: ProbeAnswer): AskingProblem | null {
  if (status !== 429 && status !== 503) return null;
  const seconds = /^\d{1,6}$/.exec(getHeader(headers, 'Retry-After') ?? '')?.[0];
  return { kind: 'busy', status, seconds: seconds === undefined ? null : Number(seconds) };
}

/**
 * Asks round by round until nothing is left to ask, a problem stands in the way, or it is stopped. `answered` is what
 * an ask that was broken off has brought already. Never rejects, unless `onAnswers` does.
 */
export async function ask(question: Question, answered: readonly Answered[], asking: Asking): Promise<Asked> {
  let all = answered;
  for (;;) {
    const round = asking.isStopped() ? [] : nextProbes(question, all);
    if (round.length === 0) return { answered: all, problem: null };
    const settled = await Promise.allSettled(round.map((probe) => asking.send(probe)));
    const fresh = settled.flatMap((outcome, index): Answered[] => {
      const probe = round[index];
      return outcome.status === 'rejected' || probe === undefined ? [] : [{ probe, answer: outcome.value }];
    });
    all = [...all, ...fresh];
    const failed = settled.find((outcome) => outcome.status === 'rejected');
    const busy = fresh.map(({ answer }) => busyIn(answer)).find((problem) => problem !== null);
    await asking.onAnswers(all);
    if (asking.isStopped()) return { answered: all, problem: null };
    if (failed !== undefined) return { answered: all, problem: asking.problemOf(failed.reason) };
    if (busy !== undefined) return { answered: all, problem: busy };
  }
}
