import type { CorsResponse, Exchange, Preflight } from '../../../src/exchange.ts';
import { recordedVerdict } from '../../../src/recorded-verdict.ts';

function answerPart(response: CorsResponse | null): string {
  if (response === null) return 'unanswered';
  return [
    response.status,
    ...(response.fromCache ? ['from cache'] : []),
    ...(response.rewritten ? ['rewritten'] : []),
  ].join(' ');
}

function preflightPart({ preflight }: Exchange): string {
  if (preflight === null) return 'no preflight';
  const { method, headerNames, response, error }: Preflight = preflight;
  return `preflight ${method} [${headerNames}] ${answerPart(response)}${error === null ? '' : ` (${error})`}`;
}

function verdictPart(exchange: Exchange): string {
  const verdict = recordedVerdict(exchange);
  if (verdict.outcome === 'blocked') return `${verdict.stage} ${verdict.failure.kind}`;
  return verdict.outcome;
}

/** Writes an exchange in one line that a test can compare and a person can read. */
export function exchangeLine(exchange: Exchange): string {
  const { request, response, error, type, redirects = [] } = exchange;
  const { method, origin, credentialsMode, unsafeHeaderNames } = request;
  return [
    `${type} ${method} from ${origin} (${credentialsMode ?? 'credentials unknown'}) [${unsafeHeaderNames}]`,
    ...redirects.map((redirect) => `redirected by ${redirect.response?.status ?? 'the browser'}`),
    preflightPart(exchange),
    `${answerPart(response)}${error === null ? '' : ` (${error})`}`,
    verdictPart(exchange),
  ].join(', ');
}
