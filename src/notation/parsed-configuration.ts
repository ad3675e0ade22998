import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type ConfigurationMistake, findMistakes } from '../cos/mistakes/configuration-mistakes.ts';
import { type ConfigurationProblem, Refusal } from './configuration-problem.ts';
import { type Place, placesIn } from './place.ts';
import { type ReadConfiguration, ruleOf } from './read-configuration.ts';

/** A mistake of a configuration, and where in the text the value or the rule stands. */
export type PlacedMistake = ConfigurationMistake & Place;

/** What a text was read as: a configuration with all its mistakes, or the one reason why there is none. */
export type ParsedConfiguration =
  | {
      readonly ok: true;
      /** Holds every value as it is written, mistaken or not: the bucket may hold it so. */
      readonly configuration: CorsConfiguration;
      readonly mistakes: readonly PlacedMistake[];
      /** Whether the text says that the bucket has no rules: COS's `NoSuchCORSConfiguration`, or an empty list. */
      readonly nothingConfigured: boolean;
    }
  | { readonly ok: false; readonly problem: ConfigurationProblem };

function placed(text: string, { rules }: ReadConfiguration, mistakes: readonly ConfigurationMistake[]) {
  const placeOf = placesIn(text);
  return mistakes.map((mistake): PlacedMistake => {
    const rule = rules[mistake.rule];
    const values = 'field' in mistake ? rule?.values.get(mistake.field) : undefined;
    const value = 'index' in mistake ? values?.[mistake.index] : values?.[0];
    return { ...mistake, ...placeOf(value?.offset ?? rule?.offset ?? 0) };
  });
}

/** Runs a reader and finds the mistakes in what it reads, with their places. A thrown `Refusal` becomes a problem. */
export function parsed(text: string, read: () => ReadConfiguration): ParsedConfiguration {
  try {
    const found = read();
    const { rules, responseVary } = found;
    const configuration = { rules: rules.map(ruleOf), responseVary };
    const mistakes = placed(text, found, findMistakes(configuration));
    return { ok: true, configuration, mistakes, nothingConfigured: rules.length === 0 };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
