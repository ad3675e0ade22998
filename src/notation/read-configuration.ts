import type { CorsRule } from '../cos/cors-configuration.ts';
import { numberField, type RuleField } from './rule-fields.ts';

/** A piece of a text, and where it begins. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** A rule as it was read: its values, each with its place. Empty values are left out. */
export interface ReadRule {
  readonly offset: number;
  readonly values: ReadonlyMap<RuleField, readonly Piece[]>;
}

/** A configuration as it was read. An empty list of rules means that the text says that nothing is configured. */
export interface ReadConfiguration {
  readonly rules: readonly ReadRule[];
  readonly responseVary: boolean;
}

/** COS's own error for a bucket without CORS rules. https://cloud.tencent.com/document/product/436/8274 */
export const nothingConfiguredCode = 'NoSuchCORSConfiguration';

export const nothingConfigured: ReadConfiguration = { rules: [], responseVary: false };

/** Makes a `CorsRule` of a rule that was read. The values stay as they are written. */
export function ruleOf({ values }: ReadRule): CorsRule {
  const textsOf = (field: RuleField) => (values.get(field) ?? []).map(({ text }) => text);
  const [id] = textsOf('id');
  const maxAgeSeconds = numberField(textsOf('maxAgeSeconds')[0] ?? '');
  return {
    ...(id ? { id } : {}),
    allowedOrigins: textsOf('allowedOrigins'),
    allowedMethods: textsOf('allowedMethods'),
    allowedHeaders: textsOf('allowedHeaders'),
    exposeHeaders: textsOf('exposeHeaders'),
    ...(maxAgeSeconds === null ? {} : { maxAgeSeconds }),
  };
}
