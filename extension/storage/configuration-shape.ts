import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import { fields, isNumber, isText, isTruth, listOf, type Shape } from '../shapes/shape.ts';

const texts = listOf(isText);

const isRule: Shape<CorsRule> = fields<CorsRule>(
  { allowedOrigins: texts, allowedMethods: texts, allowedHeaders: texts, exposeHeaders: texts },
  { id: isText, maxAgeSeconds: isNumber },
);

const hasFields: Shape<CorsConfiguration> = fields({ rules: listOf(isRule), responseVary: isTruth });

/** In characters, of all lines. A person pastes 64 KB at most, of which each line needs some to be told apart. */
const most = 1024 * 1024;
/** What a line, a list or a rule counts besides its characters. */
const each = 10;

function sizeOf(lists: readonly (readonly string[])[]): number {
  return lists.reduce((sum, lines) => lines.reduce((size, line) => size + line.length + each, sum + each), 0);
}

/** Whether a stored value is a configuration, and no larger than what anybody pastes and changes. */
export const isConfiguration: Shape<CorsConfiguration> = (value): value is CorsConfiguration => {
  if (!hasFields(value)) return false;
  let size = 0;
  for (const { id = '', allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders } of value.rules) {
    size += id.length + sizeOf([allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders]);
    if (size > most) return false;
  }
  return true;
};
