import type { CorsRule } from '../cos/cors-configuration.ts';

export type RuleField =
  | 'id'
  | 'allowedOrigins'
  | 'allowedMethods'
  | 'allowedHeaders'
  | 'exposeHeaders'
  | 'maxAgeSeconds';

const fields: Readonly<Record<string, RuleField>> = {
  id: 'id',
  allowedorigin: 'allowedOrigins',
  allowedmethod: 'allowedMethods',
  allowedheader: 'allowedHeaders',
  exposeheader: 'exposeHeaders',
  maxagesecond: 'maxAgeSeconds',
};

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '').replace(/s$/, '');
}

/** The field that an element or key names, in whichever number, case and spelling the writers of configurations use. */
export function ruleField(name: string): RuleField | null {
  const key = plain(name);
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}

/** Whether a name is the one wanted, whatever its number, case and underscores. */
export function isNamed(name: string, wanted: string): boolean {
  return plain(name) === plain(wanted);
}

/** A rule from the values read for each field. `maxAgeSeconds` must be digits. */
export function ruleOf(values: ReadonlyMap<RuleField, readonly string[]>): CorsRule {
  const id = values.get('id')?.[0];
  const maxAge = values.get('maxAgeSeconds')?.[0];
  return {
    ...(id ? { id } : {}),
    allowedOrigins: values.get('allowedOrigins') ?? [],
    allowedMethods: values.get('allowedMethods') ?? [],
    allowedHeaders: values.get('allowedHeaders') ?? [],
    exposeHeaders: values.get('exposeHeaders') ?? [],
    ...(maxAge ? { maxAgeSeconds: Number(maxAge) } : {}),
  };
}
