import { looksLikeBareRule, readBareRule } from './bare-rule.ts';
import { looksLikeConsole, readConsole } from './parse-console.ts';
import { nothingConfigured, type ReadConfiguration } from './read-configuration.ts';
import { saysNone } from './said-none.ts';
import { hasKey } from './surroundings.ts';
import { looksLikeYaml, readYaml } from './yaml.ts';

/** Matches a line of code: with a bracket at its end that opens, or one alone that closes. */
const code = /[{(][^\S\n]*$|^[^\S\n]*[\w.]{1,99}\(\s{0,99}\w{1,99} ?=(?!=)|^[^\S\n]*[)}][)\]},;]{0,9}[^\S\n]*$/m;

/** Reads a text whose lines, rather than its brackets, tell what belongs to what; `null` when it is no such text. */
export function readPlainText(text: string): ReadConfiguration | null {
  if (looksLikeBareRule(text)) return readBareRule(text);
  if (!hasKey(text) && saysNone(text)) return nothingConfigured;
  if (code.test(text)) return null;
  if (looksLikeYaml(text)) return readYaml(text);
  return looksLikeConsole(text) ? readConsole(text) : null;
}
