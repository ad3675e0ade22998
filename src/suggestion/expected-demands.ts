import { hostOf } from '../cos/endpoint.ts';
import { type ExpectedStep, expectedSteps, type ForeseenStep } from '../cos/expected-steps.ts';
import { neededHeaders } from '../cos/needed-headers.ts';
import { uploadStep } from '../cos/upload-step.ts';
import type { Exchange } from '../exchange.ts';
import { credentialsModeOf } from '../recorded-verdict.ts';
import { type Demand, demandsOf } from './demand.ts';

/** What a request that is expected, but was not seen, demands of the rules. */
export interface ExpectedDemand extends Demand {
  readonly step: ExpectedStep;
}

const queries: Readonly<Record<ForeseenStep, string>> = {
  start: '?uploads',
  part: '?partNumber=1&uploadId=expected',
  complete: '?uploadId=expected',
  abort: '?uploadId=expected',
};

/** The request of an expected step, as if it had been captured beside one that was. */
function expectedExchange(seen: Exchange, { kind, method, headerNames }: ExpectedStep): Exchange {
  const { request, id, startedAt, namedBucket } = seen;
  const url = request.url.replace(/[?#].*$/s, '') + queries[kind];
  const credentialsMode = credentialsModeOf(seen);
  return {
    id: `${id} ${kind}`,
    startedAt,
    request: { ...request, url, method, credentialsMode, unsafeHeaderNames: headerNames },
    preflight: null,
    response: null,
    error: null,
    ...(namedBucket === undefined ? {} : { namedBucket }),
  };
}

/** A step of an upload to one host by pages of one origin. */
function stepKey({ request: { url, origin } }: Exchange, kind: string): string {
  return [hostOf(url), origin, kind].join(' ');
}

/**
 * What uploads in parts will demand next, by the requests of them that were seen, each demand once. A step that was
 * seen itself is not expected.
 */
export function expectedDemands(seen: readonly Exchange[]): ExpectedDemand[] {
  const seenSteps = new Set(
    seen.map((exchange) => {
      return stepKey(exchange, uploadStep(exchange.request.method, exchange.request.url)?.kind ?? '');
    }),
  );
  const steps = new Map<Exchange, ExpectedStep>();
  for (const exchange of seen) {
    if (exchange.redirects !== undefined && exchange.redirects.length > 0) continue;
    for (const step of expectedSteps(exchange)) {
      if (!seenSteps.has(stepKey(exchange, step.kind))) steps.set(expectedExchange(exchange, step), step);
    }
  }
  return demandsOf([...steps.keys()], neededHeaders).flatMap((demand) => {
    const step = steps.get(demand.exchange);
    return step === undefined ? [] : [{ ...demand, step }];
  });
}
