import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { bucketName, parseEndpoint } from '../cos/endpoint.ts';
import { type WrongPart, wrongPart } from '../notation/error-document.ts';
import { parseConfiguration } from '../notation/parse-configuration.ts';
import type { PlacedMistake } from '../notation/parsed-configuration.ts';
import { backward, forward } from './key-time.ts';
import type { RulesProblem } from './rules-problem.ts';

/** What came back of a `GET /?cors`. Times are in milliseconds since the epoch. */
export interface RulesAnswer {
  /** The host that was asked. */
  readonly host: string;
  readonly status: number;
  /** The `Location` of a redirect, as far as it is not secret. */
  readonly location: string | null;
  /** The text of the answer; `null` when it is longer than `limit`. */
  readonly text: string | null;
  /** The most bytes that are read. */
  readonly limit: number;
  /** The `Date` of the answer; `null` when it has none. */
  readonly answeredAt: number | null;
  /** This computer's time when the answer came. */
  readonly receivedAt: number;
  /** Whether a temporary key signed the request. */
  readonly temporary: boolean;
}

/** What an answer was read as: the rules, or why there are none. */
export type FetchedRules =
  | {
      readonly ok: true;
      readonly configuration: CorsConfiguration;
      readonly mistakes: readonly PlacedMistake[];
    }
  | { readonly ok: false; readonly problem: RulesProblem };

/** How far this computer's clock is ahead of COS's in seconds, by the error document or the answer's `Date`. */
function secondsOff({ text, answeredAt, receivedAt }: RulesAnswer): number | null {
  const told = /<ServerTime>\s*([^<]*?)\s*<\/ServerTime>/.exec(text ?? '')?.[1];
  // Some errors of COS give unix seconds, others a date.
  const time = told === undefined ? Number.NaN : /^\d{9,11}$/.test(told) ? Number(told) * 1000 : Date.parse(told);
  const server = Number.isNaN(time) ? answeredAt : time;
  return server === null ? null : Math.round((receivedAt - server) / 1000);
}

/** Whether a signature that is made at once can be out of its time: then the clock is wrong, and no key is too old. */
function isClockWrong(off: number | null): boolean {
  return off !== null && (off > backward || off < -forward);
}

type Told = { readonly code: string; readonly message: string };

function problemOf(part: WrongPart, answer: RulesAnswer, { code, message }: Told): RulesProblem {
  const { host, status, temporary } = answer;
  switch (part) {
    case 'address': {
      const endpoint = parseEndpoint(host);
      return { kind: 'no-such-bucket', bucket: bucketName(endpoint) ?? host, region: endpoint.region };
    }
    case 'permission':
      return { kind: 'denied' };
    case 'signature':
      return { kind: 'wrong-signature' };
    case 'key':
      return { kind: 'unknown-key', temporary };
    case 'clock': {
      // A difference that a signature bears is not what COS means.
      const off = secondsOff(answer);
      return { kind: 'clock', secondsOff: isClockWrong(off) ? off : null };
    }
    case 'expired': {
      const off = secondsOff(answer);
      return isClockWrong(off) ? { kind: 'clock', secondsOff: off } : { kind: 'expired', temporary };
    }
    case 'path-style':
      return { kind: 'path-style' };
    default:
      return { kind: 'refused', status, code, message };
  }
}

/** What came with a status that no bucket's rules come with, or that is no text of COS. */
function strange({ host, status }: RulesAnswer, isPage: boolean): RulesProblem {
  if (isPage) return { kind: 'web-page', host, status };
  return status >= 500 ? { kind: 'server-error', host, status } : { kind: 'not-rules', host, status };
}

/** Reads the answer to a `GET /?cors`. A bucket for which nothing is configured gives a configuration without rules. */
export function readRulesAnswer(answer: RulesAnswer): FetchedRules {
  const { host, status, location, text, limit } = answer;
  const failed = (problem: RulesProblem): FetchedRules => ({ ok: false, problem });
  if (status >= 300 && status < 400) return failed({ kind: 'redirected', host, status, location });
  if (text === null) return failed({ kind: 'too-large', host, limit });
  const parsed = parseConfiguration(text);
  if (parsed.ok) {
    const { configuration, mistakes, nothingConfigured } = parsed;
    const isFromBucket = status === 200 || (status === 404 && nothingConfigured);
    return isFromBucket ? { ok: true, configuration, mistakes } : failed(strange(answer, false));
  }
  const { problem } = parsed;
  if (problem.kind === 'error-document') {
    const part = wrongPart(problem);
    if (status >= 500 && part === 'request') return failed({ kind: 'server-error', host, status });
    return failed(problemOf(part, answer, problem));
  }
  if (problem.kind === 'too-large') return failed({ kind: 'too-large', host, limit: problem.limit });
  return failed(strange(answer, problem.kind === 'web-page'));
}
