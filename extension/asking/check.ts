import type { PreflightToSend } from '../../src/checking/check.ts';
import type { Sent } from '../../src/checking/outcome.ts';
import { busyIn } from '../../src/probing/ask.ts';
import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import { mostAtATime } from '../../src/probing/next-probes.ts';
import type { ProbeAnswer } from '../../src/probing/probe.ts';
import type { SentPreflight } from '../../src/probing/sent-preflight.ts';

/** What a check needs of the world. */
export interface Checking {
  /** Sends a preflight; rejects with what `problemOf` understands. */
  readonly send: (preflight: PreflightToSend) => Promise<ProbeAnswer>;
  readonly problemOf: (error: unknown) => AskingProblem;
  /** Hears what became of the preflights so far after each round. */
  readonly onAnswers: (sent: Sent) => Promise<void>;
  /** Whether to send no more. */
  readonly isStopped: () => boolean;
}

/** Problems that every preflight to the same host has. One that cannot be sent says nothing of the others. */
function concernsHost({ kind }: AskingProblem): boolean {
  return kind !== 'unsendable';
}

async function sendOne(preflight: PreflightToSend, { send, problemOf }: Checking): Promise<SentPreflight> {
  try {
    const answer = await send(preflight);
    const busy = busyIn(answer);
    return busy === null ? { answer, problem: null } : { answer: null, problem: busy };
  } catch (error) {
    return { answer: null, problem: problemOf(error) };
  }
}

/**
 * Sends the preflights that were not sent yet, six at a time. A host that does not answer, or asks to be left alone, gets
 * no further one. Never rejects, unless `onAnswers` does.
 */
export async function sendAll(preflights: readonly PreflightToSend[], before: Sent, checking: Checking): Promise<Sent> {
  const sent = preflights.map((_, place) => before[place] ?? null);
  const given = new Map<string, AskingProblem>();
  const hostOf = (place: number) => URL.parse(preflights[place]?.url ?? '')?.host ?? '';
  for (;;) {
    for (const [place, became] of sent.entries()) {
      const problem = given.get(hostOf(place));
      if (became === null && problem !== undefined) sent[place] = { answer: null, problem };
    }
    const open = [...sent.keys()].filter((place) => sent[place] === null).slice(0, mostAtATime);
    if (open.length === 0 || checking.isStopped()) return sent;
    const round = await Promise.all(
      open.flatMap((place) => preflights[place] ?? []).map((preflight) => sendOne(preflight, checking)),
    );
    if (checking.isStopped()) return sent;
    for (const [index, became] of round.entries()) {
      const place = open[index] ?? 0;
      sent[place] = became;
      if (became.problem !== null && concernsHost(became.problem)) given.set(hostOf(place), became.problem);
    }
    await checking.onAnswers([...sent]);
  }
}
