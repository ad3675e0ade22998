import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { type Diagnosis, diagnose } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { remembered } from '../../src/remembered.ts';

/** `recordedVerdict`, remembered: each view asks for the verdict on every exchange whenever one more has come. */
export const verdictOf = remembered(recordedVerdict);

const diagnoses = remembered((configuration: CorsConfiguration | null) =>
  remembered((exchange: Exchange) => diagnose(exchange, configuration)),
);

/** `diagnose`, remembered: each view asks for the diagnoses of every exchange whenever one more has come. */
export function diagnosesOf(exchange: Exchange, configuration: CorsConfiguration | null): readonly Diagnosis[] {
  return diagnoses(configuration)(exchange);
}
