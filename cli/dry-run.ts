import { printCurl } from '../src/notation/curl.ts';
import { mostInAll, nextProbes } from '../src/probing/next-probes.ts';
import { type Answered, asSent, keyOf, type Probe, type ProbeAnswer, type Question } from '../src/probing/probe.ts';
import type { Paper } from './paper.ts';
import type { Words } from './words.ts';

/** The preflights that would be sent. */
export interface Plan {
  /** Those that are sent whatever the bucket answers. */
  readonly first: readonly Probe[];
  /** Those that may follow, each once. */
  readonly possible: readonly Probe[];
}

/** What COS answers where no rule matches, and where one does. */
const refusal: ProbeAnswer = { status: 403, headers: [] };
const permission = ({ origin, method, headerNames }: Probe): ProbeAnswer => ({
  status: 200,
  headers: [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', method],
    ['Access-Control-Allow-Headers', headerNames.join(',')],
  ],
});

/** Buckets that make the planner go on: one refuses everything, the other only headers. */
const buckets: readonly ((probe: Probe) => ProbeAnswer)[] = [
  () => refusal,
  (probe) => (probe.headerNames.length === 0 ? permission(probe) : refusal),
];

/** The preflights that the planner sends a bucket about questions, in their order. */
function sentTo(answer: (probe: Probe) => ProbeAnswer, questions: readonly Question[]): readonly Probe[] {
  let answered: readonly Answered[] = [];
  for (const question of questions) {
    for (let round = nextProbes(question, answered); round.length > 0; round = nextProbes(question, answered)) {
      answered = [...answered, ...round.map((probe) => ({ probe, answer: answer(probe) }))];
    }
  }
  return answered.map(({ probe }) => asSent(probe));
}

/** What the planner would send about questions, without anything being sent. */
export function plannedPreflights(questions: readonly Question[]): Plan {
  const first = new Map(questions.map(({ request }) => [keyOf(asSent(request)), asSent(request)]));
  const all = new Map(buckets.flatMap((answer) => sentTo(answer, questions)).map((probe) => [keyOf(probe), probe]));
  return {
    first: [...first.values()],
    possible: [...all].filter(([key]) => !first.has(key)).map(([, probe]) => probe),
  };
}

/** Prints each preflight as a command for a shell. */
export function printPlan(paper: Paper, { first, possible }: Plan, url: string, { cli }: Words): void {
  const commands = (probes: readonly Probe[]) => probes.map((probe) => printCurl({ url, ...probe })).join('\n');
  paper.say(cli.wouldSend(first.length, mostInAll, url));
  paper.blank();
  paper.say([cli.first], { style: 'bold' });
  paper.lines(commands(first), 2);
  if (possible.length === 0) return;
  paper.blank();
  paper.say([cli.possible], { style: 'bold' });
  paper.lines(commands(possible), 2);
}
