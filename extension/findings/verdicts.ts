import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { type Diagnosis, diagnose } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { remembered, rememberedBy } from '../../src/remembered.ts';

/** `recordedVerdict`, remembered: each view asks for the verdict on every exchange whenever one more has come. */
export const verdictOf = remembered(recordedVerdict);

const diagnoses = remembered((configuration: CorsConfiguration | null) =>
  rememberedBy(String, (changedAt: number | null) =>
    remembered((exchange: Exchange) => diagnose(exchange, configuration, changedAt)),
  ),
);

/**
 * `diagnose`, remembered: each view asks for the diagnoses of every exchange whenever one more has come. `changedAt`:
 * when a person changed the rules to these, or `null`.
 */
export function diagnosesOf(
  exchange: Exchange,
  configuration: CorsConfiguration | null,
  changedAt: number | null = null,
): readonly Diagnosis[] {
  return diagnoses(configuration)(changedAt)(exchange);
}

/** Whether the page could read the answer and its status is below 400. */
export function succeeded(exchange: Exchange): boolean {
  return verdictOf(exchange).outcome === 'success' && (exchange.response?.status ?? 0) < 400;
}
