import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { type Evidence, evidenceOf } from '../../../src/diagnoses/evidence.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import { configured } from './configured.ts';
import { pendingPut } from './exchanges.ts';

/** Makes the evidence of `pendingPut` with these parts recorded, under these rules; `null` when they are not known. */
export function evidenceWith(recorded: Partial<Exchange>, configuration: CorsConfiguration | null = null): Evidence {
  return evidenceOf({ ...pendingPut, ...recorded }, configuration);
}

/** Makes the evidence of a request that the bucket answered from these rules, which are known. */
export function evidenceUnder(rules: readonly CorsRule[], exchange = pendingPut): Evidence {
  const configuration = configured(...rules);
  return evidenceOf(exchangeUnder(exchange, configuration), configuration);
}
