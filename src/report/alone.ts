import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import { replay } from '../replay.ts';
import { type Assumption, assumptionsOf } from '../replay-assumptions.ts';
import { suggest } from '../suggestion/suggestion.ts';
import { shownEdit } from './shown-rules.ts';

/** What is said of one exchange where it is the only one. Whoever has the exchange and the rules can work it out. */
export interface Alone {
  /** The change that lets it through; `null` for none, or where the rules are not known. */
  readonly edits: readonly Edit[] | null;
  /** What its replay under the known rules takes for granted. */
  readonly assumptions: readonly Assumption[];
}

const notTheRules: ReadonlySet<Diagnosis['kind']> = new Set<Diagnosis['kind']>([
  'configuration-differs',
  'network-error',
  'not-cors',
]);

/** Whether the known rules explain what the first diagnosis says, so that a change of them is looked for. */
function isExplained(diagnosis: Diagnosis | undefined): boolean {
  if (diagnosis === undefined || notTheRules.has(diagnosis.kind)) return false;
  return !('rule' in diagnosis && diagnosis.rule === null);
}

/** Works out what is said of one exchange where it is the only one. */
export function saidAlone(
  exchange: Exchange,
  configuration: CorsConfiguration | null,
  diagnoses: readonly Diagnosis[],
): Alone {
  if (configuration === null) return { edits: null, assumptions: [] };
  const isMendable = isExplained(diagnoses[0]);
  const suggestion = isMendable ? suggest([exchange], [exchange], configuration) : null;
  return {
    edits: suggestion?.edits.map(shownEdit) ?? null,
    assumptions: assumptionsOf(exchange, configuration, replay(exchange, configuration)),
  };
}
