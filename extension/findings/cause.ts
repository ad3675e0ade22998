import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { type Diagnosis, diagnose, isFaultOfRules, isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { type Attempt, isRetry, retryHeader } from './attempts.ts';

function withoutRetryHeader(exchange: Exchange): Exchange {
  const { request, preflight } = exchange;
  const others = (names: readonly string[]) => names.filter((name) => name !== retryHeader);
  return {
    ...exchange,
    request: { ...request, unsafeHeaderNames: others(request.unsafeHeaderNames) },
    preflight: preflight && { ...preflight, headerNames: others(preflight.headerNames) },
  };
}

/**
 * What would be said first of a retry if it did not carry the header that tells it is one. Where the known rules would
 * have let the first attempt pass that was refused, its retry's header explains nothing either.
 */
function causeOfRetry(
  exchange: Exchange,
  diagnosis: Diagnosis,
  configuration: CorsConfiguration | null,
  first: Diagnosis | undefined,
): Diagnosis {
  if (!isFaultOfRules(diagnosis)) return diagnosis;
  if (first?.kind === 'configuration-differs' && !isHint(first)) return first;
  const [cause] = diagnose(withoutRetryHeader(exchange), configuration);
  return cause !== undefined && isFaultOfRules(cause) ? cause : diagnosis;
}

/**
 * Gives the cause by which findings are parted, for one exchange after the other, in the order in which they were sent;
 * `diagnosis` is what is said first of the exchange. While the rules are not known, nothing tells what was refused of one
 * upload from what else was refused of it: it counts as refused for the method that was refused first.
 */
export function createCauses() {
  const firstCauses = new Map<string, Diagnosis>();
  const firstMethods = new Map<string, string>();
  return (
    exchange: Exchange,
    diagnosis: Diagnosis,
    configuration: CorsConfiguration | null,
    { undertaking, request, step }: Attempt,
  ): Diagnosis => {
    const key = `${undertaking} ${request}`;
    if (!isRetry(exchange)) firstCauses.set(key, diagnosis);
    const cause = isRetry(exchange)
      ? causeOfRetry(exchange, diagnosis, configuration, firstCauses.get(key))
      : diagnosis;
    if (cause.kind !== 'rules-unknown' || step === null) return cause;
    const method = firstMethods.get(undertaking) ?? cause.method;
    firstMethods.set(undertaking, method);
    return method === cause.method ? cause : { ...cause, method };
  };
}
