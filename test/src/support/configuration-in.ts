import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

/** Gives the configuration in a text, whatever its mistakes; of a text that holds none, all that reading it gives. */
export function configurationIn(text: string) {
  const parsed = parseConfiguration(text);
  return parsed.ok ? parsed.configuration : parsed;
}
