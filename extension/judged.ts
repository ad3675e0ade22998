import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import { type Diagnosis, diagnose } from '../src/diagnosis.ts';
import type { Exchange } from '../src/exchange.ts';
import { recordedVerdict } from '../src/verdict.ts';

/** Exchanges do not change, what is told anew is a new one: what `work` gives for one is worked out once. */
function oncePerExchange<T>(work: (exchange: Exchange) => T): (exchange: Exchange) => T {
  const known = new WeakMap<Exchange, { readonly result: T }>();
  return (exchange) => {
    const before = known.get(exchange);
    if (before !== undefined) return before.result;
    const result = work(exchange);
    known.set(exchange, { result });
    return result;
  };
}

/** The same as `recordedVerdict`, for exchanges that are asked about again and again. */
export const verdictOf = oncePerExchange(recordedVerdict);

type Diagnose = (exchange: Exchange) => readonly Diagnosis[];

const withoutRules: Diagnose = oncePerExchange((exchange) => diagnose(exchange, null));
const underRules = new WeakMap<CorsConfiguration, Diagnose>();

/** The same as `diagnose`, for exchanges that are asked about again and again. */
export function diagnosesOf(exchange: Exchange, configuration: CorsConfiguration | null): readonly Diagnosis[] {
  if (configuration === null) return withoutRules(exchange);
  const known = underRules.get(configuration) ?? oncePerExchange((each) => diagnose(each, configuration));
  underRules.set(configuration, known);
  return known(exchange);
}
