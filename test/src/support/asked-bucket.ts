import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { BucketRequest } from '../../../src/cos/match.ts';
import { respond } from '../../../src/cos/respond.ts';
import { nextProbes } from '../../../src/probing/next-probes.ts';
import type { Answered, Probe, ProbeAnswer, Question } from '../../../src/probing/probe.ts';

/** Whatever answers preflights. */
export type Answerer = (probe: Probe) => ProbeAnswer;

export function preflightOf({ origin, method, headerNames }: Probe): BucketRequest {
  return { method: 'OPTIONS', origin, requestMethod: method, requestHeaders: headerNames };
}

/** A bucket that answers from its rules. */
export function bucketWith(configuration: CorsConfiguration): Answerer {
  return (probe) => {
    const { status, headers } = respond(configuration, preflightOf(probe));
    return { status: status ?? 403, headers };
  };
}

/** The preflights that are sent together, and what was known before. */
interface Round {
  readonly probes: readonly Probe[];
  readonly before: readonly Answered[];
}

interface Asked {
  readonly answered: readonly Answered[];
  readonly rounds: readonly Round[];
}

/**
 * Asks until there is nothing more to ask. `start` was answered before, `arrange` puts the answers of a round in the
 * order in which they come.
 */
export function askAll(
  question: Question,
  answerer: Answerer,
  start: readonly Answered[] = [],
  arrange: (answers: readonly Answered[]) => readonly Answered[] = (answers) => answers,
): Asked {
  const rounds: Round[] = [];
  let answered = start;
  for (;;) {
    const probes = nextProbes(question, answered);
    if (probes.length === 0 || rounds.length > 50) return { answered, rounds };
    rounds.push({ probes, before: answered });
    answered = [...answered, ...arrange(probes.map((probe) => ({ probe, answer: answerer(probe) })))];
  }
}
