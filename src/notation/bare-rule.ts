import { Refusal } from './configuration-problem.ts';
import { readJson } from './json.ts';
import { readLiteral } from './literal.ts';
import type { ReadConfiguration } from './read-configuration.ts';

const names =
  'ID|Allowed_?Origins?|Allowed_?Methods?|Allowed_?Headers?|Exposed?_?Headers?|Max_?Age_?Seconds?|CORS_?Rules?';
const firstMember = new RegExp(`^\\s*["']?(?:${names})["']?\\s*[:=]\\s*["'[{\\d]`, 'i');
const nextMember = new RegExp(`["'\\]}\\d]\\s{0,999},\\s{0,999}["']?(?:${names})["']?\\s{0,99}[:=]`, 'i');

/** Whether a text has the members of a rule, with commas between them and without the braces around them. */
export function looksLikeBareRule(text: string): boolean {
  return firstMember.test(text) && nextMember.test(text);
}

const opening = '{\n';

/** Reads the members of a rule, or of a configuration, without the braces around them. */
export function readBareRule(text: string): ReadConfiguration {
  const whole = `${opening}${text.trimEnd().replace(/[,;]$/, '')}\n}`;
  try {
    const { rules, responseVary } = readJson(whole, readLiteral(whole, 0));
    const moved = rules.map(({ offset, values }) => ({
      offset: Math.max(0, offset - opening.length),
      values: new Map(
        [...values].map(([field, pieces]) => [
          field,
          pieces.map((piece) => ({ ...piece, offset: piece.offset - opening.length })),
        ]),
      ),
    }));
    return { rules: moved, responseVary };
  } catch (error) {
    if (!(error instanceof Refusal) || !('line' in error.problem)) throw error;
    const last = text.split('\n').length;
    const line = Math.min(Math.max(1, error.problem.line - 1), last);
    throw new Refusal({ ...error.problem, line });
  }
}
