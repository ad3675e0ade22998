import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { ListField } from '../../../src/cos/edits/edit.ts';

export const listFields: readonly ListField[] = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'];

/** Counts the lines with `*` in some fields of the rules. */
export function stars({ rules }: CorsConfiguration, fields = listFields): number {
  return rules.flatMap((rule) => fields.flatMap((field) => rule[field])).filter((line) => line.includes('*')).length;
}
