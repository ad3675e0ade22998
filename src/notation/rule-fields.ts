export type RuleField =
  | 'id'
  | 'allowedOrigins'
  | 'allowedMethods'
  | 'allowedHeaders'
  | 'exposeHeaders'
  | 'maxAgeSeconds';

const fields: ReadonlyMap<string, RuleField> = new Map([
  ['id', 'id'],
  ['identifier', 'id'],
  ['allowedorigin', 'allowedOrigins'],
  ['allowedmethod', 'allowedMethods'],
  ['allowedheader', 'allowedHeaders'],
  ['exposeheader', 'exposeHeaders'],
  ['exposedheader', 'exposeHeaders'],
  ['allowedexposeheader', 'exposeHeaders'],
  ['maxagesecond', 'maxAgeSeconds'],
  ['allowedoriginlist', 'allowedOrigins'],
  ['allowedmethodlist', 'allowedMethods'],
  ['allowedheadlist', 'allowedHeaders'],
  ['exposeheadlist', 'exposeHeaders'],
  ['maxage', 'maxAgeSeconds'],
  ['maxagesec', 'maxAgeSeconds'],
  ['maxageinsecond', 'maxAgeSeconds'],
]);

/** The fields that a rule may have once at most. */
export const singleFields: ReadonlySet<RuleField> = new Set(['id', 'maxAgeSeconds']);

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '').replace(/s$/, '');
}

/** The field that an element or key names, whatever its number, case and spelling; `null` when it names none. */
export function ruleField(name: string): RuleField | null {
  const key = plain(name);
  return fields.get(key) ?? null;
}

/** Whether a name is the one wanted, whatever its number, case and underscores. */
export function isNamed(name: string, wanted: string): boolean {
  return plain(name) === plain(wanted);
}

/** Reads a text as a number of seconds, even one that COS cannot hold; `null` when it is no number. */
export function numberField(text: string): number | null {
  return /^\s*[+-]?\d{1,300}(?:\.\d*)?\s*$/.test(text) ? Number(text) : null;
}
