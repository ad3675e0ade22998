import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

/** The configuration that a text is read as, whatever its mistakes, or the whole answer to a text that is none. */
export function configurationIn(text: string) {
  const parsed = parseConfiguration(text);
  return parsed.ok ? parsed.configuration : parsed;
}
