import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { vitalHeaders } from '../../../src/cos/wanted-headers.ts';
import { answererOf, type Diagnosis, isFaultOfKnownRules, isHint } from '../../../src/diagnosis.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import { isRedirectStatus } from '../../../src/fetch/redirect-status.ts';
import { recordedVerdict, type Verdict } from '../../../src/recorded-verdict.ts';
import { decidingTurn, type Replay } from '../../../src/replay.ts';
import { type Phrase, say } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';

/** One step of a conversation. `back`: what follows from the step that `broke`; `never`: it was not reached. */
export interface Step {
  readonly heading: string;
  readonly word: Phrase;
  readonly state: 'calm' | 'broke' | 'back' | 'never';
}

/** What a conversation is told from. */
export interface Told {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  /** `null` where the rules are not known or do not explain what was recorded. */
  readonly replayed: Replay | null;
  readonly configuration: CorsConfiguration | null;
}

interface Telling extends Told {
  readonly verdict: Verdict;
  readonly text: Text;
}

/** What the rules did to the request, as far as they explain its end; `null` where they do not. */
function ruleStep({ diagnosis, replayed, configuration, verdict, text }: Telling): Omit<Step, 'heading'> | null {
  const { talk } = text.interface.evidence;
  if (replayed === null || configuration === null || !isFaultOfKnownRules(diagnosis)) return null;
  const { match, request } = decidingTurn(replayed);
  const atPreflight = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
  if (atPreflight !== (request.method === 'OPTIONS')) return null;
  const { length } = configuration.rules;
  if (length === 0) return { word: [talk.noRules], state: 'broke' };
  if (match.matchedRule === null) return { word: [talk.noRuleMatches(length)], state: 'broke' };
  return { word: [talk.ruleMatches(match.matchedRule + 1)], state: 'calm' };
}

function answererStep(telling: Telling, { status }: CorsResponse): Step {
  const { diagnosis, text } = telling;
  const { talk } = text.interface.evidence;
  const heading = talk.answerers[answererOf(diagnosis)];
  const byRules = ruleStep(telling);
  if (byRules !== null) return { heading, ...byRules };
  if (isRedirectStatus(status)) return { heading, word: [talk.redirected], state: 'calm' };
  const refused = status >= 400 && !isHint(diagnosis);
  return { heading, word: [refused ? talk.refused : talk.answered], state: refused ? 'broke' : 'calm' };
}

function hasCorsHeaders({ headers }: CorsResponse): boolean {
  return headers.some(([name]) => name.toLowerCase().startsWith('access-control-allow-'));
}

function responseStep({ verdict, diagnosis, text }: Telling, response: CorsResponse, answerer: Step): Step {
  const { talk } = text.interface.evidence;
  const heading = talk.response;
  const { status, cosError } = response;
  const failing = answerer.state === 'broke' ? 'back' : 'broke';
  if (verdict.outcome === 'blocked' && diagnosis.kind !== 'not-cors') {
    const bare = verdict.failure.kind === 'allow-origin-missing' || verdict.failure.kind === 'preflight-status-not-ok';
    const word = bare && !hasCorsHeaders(response) ? talk.withoutCors(status) : talk.failure(verdict.failure);
    return { heading, word: [word], state: failing };
  }
  if (diagnosis.kind === 'redirect-not-followed') return { heading, word: [String(status)], state: failing };
  const word = cosError === undefined ? [String(status)] : say`${status} ${cosError.code}`;
  return { heading, word, state: answerer.state === 'broke' ? 'back' : 'calm' };
}

/** What became of a request whose response passed the browser's check. */
function readStep({ exchange, diagnosis, text }: Telling, heading: string): Step {
  const { talk } = text.interface.evidence;
  if (diagnosis.kind === 'header-not-exposed')
    return { heading, word: [talk.cannotRead(diagnosis.names)], state: 'broke' };
  if (diagnosis.kind === 'redirect-not-followed') return { heading, word: [talk.notFollowed], state: 'back' };
  if (diagnosis.kind === 'network-error') {
    return { heading, word: exchange.error === null ? [talk.cutOff] : say`${exchange.error}`, state: 'broke' };
  }
  const vital = isHint(diagnosis) || (exchange.response?.status ?? 0) >= 400 ? [] : vitalHeaders(exchange);
  if (vital.length > 0) return { heading, word: [talk.cannotRead(vital)], state: 'broke' };
  return { heading, word: [text.interface.readable], state: 'calm' };
}

/** The steps behind the preflight of a request that no response ended. */
function unanswered({ exchange, diagnosis, verdict, text }: Telling): readonly Step[] {
  const { interface: words } = text;
  const { talk } = words.evidence;
  const answerer = talk.answerers[answererOf(diagnosis)];
  const { method } = exchange.request;
  if (verdict.outcome !== 'failed') return [{ heading: answerer, word: [talk.underWay], state: 'never' }];
  const sent = verdict.stage === 'actual';
  return [
    { heading: answerer, word: say`${verdict.error}`, state: 'broke' },
    { heading: method, word: [sent ? words.unanswered : words.neverSent], state: sent ? 'back' : 'never' },
  ];
}

function answered(telling: Telling, response: CorsResponse): readonly Step[] {
  const { exchange, verdict, text } = telling;
  const { interface: words } = text;
  const heading = exchange.request.method;
  const answerer = answererStep(telling, response);
  const steps = [answerer, responseStep(telling, response, answerer)];
  if (verdict.outcome !== 'blocked') return [...steps, readStep(telling, heading)];
  const sent = verdict.stage === 'actual';
  const last = { heading, word: [sent ? words.withheld : words.neverSent], state: sent ? 'back' : 'never' } as const;
  return [...steps, last];
}

/** Tells how far an exchange came, step by step, and at which one it broke. */
export function stepsOf(told: Told, text: Text): readonly Step[] {
  const { interface: words } = text;
  const { talk } = words.evidence;
  const { exchange, diagnosis } = told;
  const { preflight, request } = exchange;
  const telling = { ...told, verdict: recordedVerdict(exchange), text };
  const { verdict } = telling;
  if (diagnosis.kind === 'never-sent') {
    return [
      { heading: words.page, word: [talk.stopped], state: 'broke' },
      { heading: talk.answerers.bucket, word: [talk.unreached], state: 'never' },
      { heading: request.method, word: [words.neverSent], state: 'never' },
    ];
  }
  const page = { heading: words.page, word: words.wants(request.method), state: 'calm' } as const;
  const asked = [talk.asks(preflight?.headerNames.length ?? 0)];
  const before: Step[] = preflight === null ? [page] : [page, { heading: talk.preflight, word: asked, state: 'calm' }];
  const atPreflight = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
  const response = atPreflight ? (preflight?.response ?? null) : exchange.response;
  const isAnswered = response !== null && (verdict.outcome === 'blocked' || verdict.outcome === 'success');
  return [...before, ...(isAnswered ? answered(telling, response) : unanswered(telling))];
}
