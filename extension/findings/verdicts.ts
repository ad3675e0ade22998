import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { type Diagnosis, diagnose } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { oncePerExchange } from './once-per-exchange.ts';

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
