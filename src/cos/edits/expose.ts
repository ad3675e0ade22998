import { isToken, lowerCasedSet } from '../../headers.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { type BucketRequest, matchRule, matchRules } from '../match.ts';
import { correctedValues } from './corrected-line.ts';
import type { Edit } from './edit.ts';
import { promote } from './promote.ts';

function unexposed(rule: CorsRule, names: readonly string[]): string[] {
  const exposed = lowerCasedSet(rule.exposeHeaders);
  return names.filter((name) => !exposed.has(name.toLowerCase()));
}

/**
 * Returns the edits that expose headers in the answer to a request (not to its preflight): lines for the rule that
 * answers, the move of a later rule that exposes all where that saves several lines. Lines that are no names, which
 * make the whole list unreadable, are replaced by what was meant. `null` when none is needed or none helps.
 * https://cloud.tencent.com/document/product/436/13318
 */
export function expose(
  configuration: CorsConfiguration,
  request: BucketRequest,
  names: readonly string[],
): readonly Edit[] | null {
  const at = matchRules(configuration, request).matchedRule;
  const rule = at === null ? undefined : configuration.rules[at];
  if (at === null || rule === undefined) return null;
  const lines = unexposed(rule, names);
  const readable = rule.exposeHeaders.every(isToken);
  if (readable && lines.length <= 1) return lines.length === 0 ? null : addLines(at, lines);
  const exposesAll = (later: CorsRule) =>
    matchRule(later, request).matches && later.exposeHeaders.every(isToken) && unexposed(later, names).length === 0;
  const move = promote(configuration, at, exposesAll);
  if (move !== null) return [move];
  return readable ? addLines(at, lines) : [inPlace(rule, at, lines)];
}

/** Writes what was meant in place of the lines that are no names, and adds others. */
function inPlace(rule: CorsRule, at: number, lines: readonly string[]): Edit {
  const replaces = rule.exposeHeaders.filter((line) => !isToken(line));
  const known = lowerCasedSet([...lines, ...rule.exposeHeaders]);
  const meant = replaces.flatMap((line) => correctedValues(line, 'exposeHeaders'));
  const further = [...new Set(meant)].filter((name) => !known.has(name.toLowerCase()));
  return { kind: 'add-lines', rule: at, field: 'exposeHeaders', lines: [...lines, ...further], replaces };
}

function addLines(rule: number, lines: readonly string[]): Edit[] {
  return [{ kind: 'add-lines', rule, field: 'exposeHeaders', lines }];
}
