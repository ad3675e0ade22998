import type { CorsConfiguration } from './cors-configuration.ts';
import type { Edit } from './edit.ts';

/** What the requests ask that a change is for, each once. */
export interface Asked {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
}

/** What an edit does beyond what was asked; rules count from 0. */
export type Opened =
  /** Pages of the new origins may use further methods too: the rule has them. */
  | { readonly kind: 'methods'; readonly origins: readonly string[]; readonly methods: readonly string[] }
  /** Pages of further origins may use the new methods too: the rule has them. */
  | { readonly kind: 'origins'; readonly origins: readonly string[]; readonly methods: readonly string[] }
  /** The new rule has to stand before that rule: the first that matches is applied. */
  | { readonly kind: 'order'; readonly before: number };

function othersThan(asked: readonly string[], listed: readonly string[]): string[] {
  return [...new Set(listed)].filter((each) => !asked.includes(each));
}

/**
 * What an edit opens, or what it depends on, beyond what was asked; `null` when nothing. `configuration` is the one
 * that the edit counts rules in: as the edits before it left it.
 */
export function opened(edit: Edit, configuration: CorsConfiguration, asked: Asked): Opened | null {
  const { rules } = configuration;
  if (edit.kind === 'insert-rule') return edit.at < rules.length ? { kind: 'order', before: edit.at } : null;
  const rule = rules[edit.rule];
  if (rule === undefined) return null;
  if (edit.field === 'allowedOrigins') {
    const methods = othersThan(asked.methods, rule.allowedMethods);
    return methods.length > 0 ? { kind: 'methods', origins: edit.lines, methods } : null;
  }
  if (edit.field === 'allowedMethods') {
    const origins = othersThan(asked.origins, rule.allowedOrigins);
    return origins.length > 0 ? { kind: 'origins', origins, methods: edit.lines } : null;
  }
  return null;
}
