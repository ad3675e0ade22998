import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { differsInWriting } from '../cos/near-misses/written-otherwise.ts';
import { originPatternAllows } from '../cos/origin-pattern.ts';
import type { Exchange } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import type { ProbeAnswer } from '../probing/probe.ts';
import { questionOf } from '../probing/question.ts';
import { remembered } from '../remembered.ts';
import type { Assumption } from '../replay-assumptions.ts';
import { candidatesFor, type PlacedProbe } from './candidates.ts';
import { type Contrary, contraries } from './contrary.ts';
import { fits, possibleAnswer, writtenOut } from './possible-answer.ts';
import { type World, worldsOf } from './worlds.ts';

/** The preflights that settle whether an assumption holds for a bucket. */
export interface Settling {
  readonly assumption: Assumption;
  /** One, or two or three where the answer to one could have another reason. */
  readonly asked: readonly PlacedProbe[];
  readonly worlds: readonly World[];
  /** Whether the exchange's own preflight passed when it was captured; `null` where no answer to it was seen. */
  readonly passed: boolean | null;
  /** That preflight. */
  readonly own: PlacedProbe;
}

/** What answers say of an assumption. */
export type Settled =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'contradicted'; readonly does: Contrary }
  /** They have several explanations: the bucket may also lack a rule, or have been given another since. */
  | { readonly kind: 'ambiguous' }
  /** No bucket with the known rules answers so, whether or not the assumption holds. */
  | { readonly kind: 'unlike-rules' };

const mostAsked = 3;

function foretold({ configuration, unlike }: World, placed: PlacedProbe) {
  return possibleAnswer(configuration, placed, unlike);
}

function settledBy(fitting: readonly World[]): Settled {
  const [shown, ...others] = new Set(fitting.map(({ does }) => does));
  if (shown === undefined) return { kind: 'unlike-rules' };
  if (others.length > 0) return { kind: 'ambiguous' };
  return shown === null ? { kind: 'confirmed' } : { kind: 'contradicted', does: shown };
}

/** Tells what the answers to a settling's preflights, in the same order, say of its assumption. */
export function settled({ asked, worlds, passed, own }: Settling, answers: readonly ProbeAnswer[]): Settled {
  const fitting = worlds.filter((world) =>
    asked.every((placed, index) => {
      const answer = answers[index];
      return answer !== undefined && fits(foretold(world, placed), placed.probe, answer);
    }),
  );
  const found = settledBy(fitting);
  if (found.kind !== 'contradicted' || passed === null) return found;
  // A bucket that answered the same otherwise before was given other rules since, and they explain its answers, too.
  const didSo = fitting.some((world) => (foretold(world, own).kind === 'passing') === passed);
  return didSo ? found : { kind: 'ambiguous' };
}

/** Some of the worlds: a bit for each. */
type Bits = bigint;

function bitsOf(worlds: readonly World[], isIn: (world: World) => boolean): Bits {
  return worlds.reduce((bits, world, index) => (isIn(world) ? bits | (1n << BigInt(index)) : bits), 0n);
}

/** What one preflight would show: for each of some worlds, those that its answer fits. */
function tellingOf(placed: PlacedProbe, worlds: readonly World[], told: readonly World[]): readonly Bits[] {
  const possible = new Map(worlds.map((world) => [world, foretold(world, placed)]));
  return told.map((world) => {
    const answer = writtenOut(foretold(world, placed), placed.probe);
    return bitsOf(worlds, (each) => {
      const foretoldThere = possible.get(each);
      return foretoldThere !== undefined && fits(foretoldThere, placed.probe, answer);
    });
  });
}

/** The sets of up to three of some indexes, the smaller first. */
function* choices(count: number): Generator<readonly number[]> {
  const grow = function* (chosen: readonly number[], left: number): Generator<readonly number[]> {
    if (left === 0) return yield chosen;
    for (let next = (chosen.at(-1) ?? -1) + 1; next < count; next++) yield* grow([...chosen, next], left - 1);
  };
  for (let size = 1; size <= mostAsked; size++) yield* grow([], size);
}

/** The rules that may have to do with what is asked. The others change no answer. */
function rulesFor(candidates: readonly PlacedProbe[], { rules }: CorsConfiguration): readonly CorsRule[] {
  const origins = [...new Set(candidates.map(({ probe }) => probe.origin))];
  const means = (line: string) =>
    origins.some((origin) => originPatternAllows(line, origin) || differsInWriting(line, origin));
  return rules.filter(({ allowedOrigins }) => allowedOrigins.some(means));
}

/** Whether a bucket let the preflight of an exchange pass when that was captured. */
function passedIn({ preflight }: Exchange): boolean | null {
  const answer = preflight?.response ?? null;
  return answer && answer.status === 200 && getHeader(answer.headers, 'Access-Control-Allow-Origin') !== null;
}

function chosen(exchange: Exchange, configuration: CorsConfiguration, assumption: Assumption): Settling | null {
  const own = contraries[assumption];
  if (own.length === 0) return null;
  const candidates = candidatesFor(exchange, configuration);
  const rules = rulesFor(candidates, configuration);
  const worlds = worldsOf(assumption, { ...configuration, rules }, questionOf(exchange, []).request);
  const told = worlds.slice(0, 1 + own.length);
  const tellings = candidates.map((placed) => tellingOf(placed, worlds, told));
  const doing = told.map((world) => bitsOf(worlds, ({ does }) => does === world.does));
  let second: readonly number[] | null = null;
  let best: readonly number[] | null = null;
  for (const choice of choices(candidates.length)) {
    const fitting = told.map((_, at) => choice.reduce((bits, index) => bits & (tellings[index]?.[at] ?? 0n), ~0n));
    const isClear = fitting.map((bits, at) => (bits & ~(doing[at] ?? 0n)) === 0n);
    if (!isClear[0]) continue;
    if (isClear.every((clear) => clear)) {
      best = choice;
      break;
    }
    second ??= choice;
  }
  const taken = best ?? second;
  const [ownProbe] = candidates;
  if (taken === null || ownProbe === undefined) return null;
  const asked = taken.map((index) => candidates[index]).filter((placed) => placed !== undefined);
  return { assumption, asked, worlds, passed: passedIn(exchange), own: ownProbe };
}

const remembering = remembered((exchange: Exchange) =>
  remembered((configuration: CorsConfiguration) =>
    remembered((assumption: Assumption) => chosen(exchange, configuration, assumption)),
  ),
);

/**
 * Chooses the fewest preflights, the nearest to an exchange's own, that tell whether an assumption holds: the answers
 * that are foretold with it and without it are then judged so. Where no choice rules out that a refusal has another
 * reason, one is taken that confirms the assumption and at least does not confirm its contrary as it. `null` where no
 * preflight tells. Remembered: views ask for the same again.
 */
export function settling(
  exchange: Exchange,
  configuration: CorsConfiguration,
  assumption: Assumption,
): Settling | null {
  return remembering(exchange)(configuration)(assumption);
}
