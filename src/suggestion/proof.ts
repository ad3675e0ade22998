import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../exchange.ts';
import { readableHeaders } from '../fetch/readable-headers.ts';
import { extractHeaderListValues, getHeader, type Header, type HeaderList } from '../headers.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import { remembered } from '../remembered.ts';
import { type Replay, replay, replayOnce } from '../replay.ts';
import { type Demand, isMet } from './demand.ts';
import { createIsUntouched, type Passing, passingOf } from './passing.ts';

/** How many captured requests replays have shown to be mended, kept or left by a change. */
export interface Proof {
  /** Requests that the change is for; each passes when replayed with it. */
  readonly mended: number;
  /** Other requests that passed before; each still passes, and every header that could be read still can. */
  readonly kept: number;
  /** Requests that were to be mended too, and that the change does not mend. */
  readonly left: number;
}

const exposeHeaders = 'Access-Control-Expose-Headers';

/** Whether the page can read each header that one value of Expose-Headers lets it read by another value as well. */
function readsNoLess(mode: CredentialsMode, before: string | null, after: string | null): boolean {
  if (before === null || before === after) return true;
  const listed = extractHeaderListValues([[exposeHeaders, before]], exposeHeaders);
  const names = listed === null || listed === 'failure' ? [] : listed;
  const readable = (value: string | null) => {
    const own: HeaderList = value === null ? [] : [[exposeHeaders, value]];
    return new Set(readableHeaders([...own, ...names.map((name): Header => [name, ''])], mode));
  };
  const [was, is] = [readable(before), readable(after)];
  return names.map((name) => name.toLowerCase()).every((name) => is.has(name) || !was.has(name));
}

/**
 * Gives a function that tells whether what passed before still passes after a change, and every header that could be
 * read still can. What failed before is kept, too. Two values of Expose-Headers, which may be long, are compared once.
 */
function createIsKept(after: CorsConfiguration): (exchange: Exchange, before: Replay) => boolean {
  const compared = remembered((mode: CredentialsMode) =>
    remembered((before: string | null) => remembered((now: string | null) => readsNoLess(mode, before, now))),
  );
  return (exchange, before) => {
    if (before.verdict.outcome !== 'success') return true;
    const replayed = replayOnce(exchange, after);
    if (replayed.verdict.outcome !== 'success') return false;
    const [was, is] = [before, replayed].map(({ actual }) => getHeader(actual.answer.headers, exposeHeaders));
    return compared(credentialsModeOf(exchange))(was ?? null)(is ?? null);
  };
}

function count(demands: readonly Demand[]): number {
  return demands.reduce((sum, demand) => sum + demand.count, 0);
}

/** How many exchanges pass that are not among those to be mended. */
function countBut(blocked: readonly Exchange[], passing: readonly Passing[]): number {
  const toMend = new Set(blocked);
  return passing.reduce((sum, { group }) => sum + group.filter((exchange) => !toMend.has(exchange)).length, 0);
}

/**
 * Replays what was to be mended, `blocked` with its demands, and what else passed of all that was captured; `null` when
 * something that passed before would be lost. What the change leaves to the same rules needs no replay.
 */
export function proofOf(
  demands: readonly Demand[],
  blocked: readonly Exchange[],
  captured: readonly Exchange[],
  before: CorsConfiguration,
  after: CorsConfiguration,
): Proof | null {
  const isKept = createIsKept(after);
  if (!demands.every(({ exchange }) => isKept(exchange, replay(exchange, before)))) return null;
  const passing = passingOf(captured)(before);
  const isUntouched = createIsUntouched(before, after);
  if (!passing.every((each) => isUntouched(each) || isKept(each.group[0], each.replayed))) return null;
  const mended = demands.filter((demand) => isMet(demand, after));
  return { mended: count(mended), kept: countBut(blocked, passing), left: count(demands) - count(mended) };
}
