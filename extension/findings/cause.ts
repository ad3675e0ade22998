import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { type Diagnosis, diagnose, isFaultOfRules, isHint } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { isRetry, retryHeader } from './attempt-before.ts';
import type { Attempt } from './attempts.ts';

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
 * The diagnosis that a retry would have without the header that marks it as one. If the bucket refused the first
 * attempt though the known rules allow it, that explains the retry, too.
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
 * Gives a function that tells an exchange's cause, by which findings are grouped, from its first `diagnosis`. It takes
 * exchanges in the order in which they were sent. While the rules are unknown, refusals of one upload cannot be told
 * apart: all get the method that was refused first.
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
