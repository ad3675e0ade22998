import { type CorsConfiguration, type CorsRule, isAllowableMethod } from '../cors-configuration.ts';
import type { Edit } from './edit.ts';

/** What was asked by the requests that a change is for, each once. */
export interface Asked {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
}

/** What an edit opens or requires beyond what was asked; rules count from 0. */
export type Opened =
  /** Pages of the new origins may also use the rule's other methods, of those that COS accepts. */
  | { readonly kind: 'methods'; readonly origins: readonly string[]; readonly methods: readonly string[] }
  /** Pages of the rule's other origins may also use the new methods. */
  | { readonly kind: 'origins'; readonly origins: readonly string[]; readonly methods: readonly string[] }
  /** Pages of the rule's origins may send any header; `rule` is `null` for a new rule. */
  | { readonly kind: 'headers'; readonly rule: number | null; readonly origins: readonly string[] }
  /** The new rule has to stand before the rule at `before`: the first that matches is applied. */
  | { readonly kind: 'order'; readonly before: number }
  /** The moved rule has to stand before the rule at `before`. */
  | { readonly kind: 'moved-order'; readonly before: number };

function othersThan(asked: readonly string[], listed: readonly string[]): string[] {
  return [...new Set(listed)].filter((each) => !asked.includes(each));
}

function anyHeader(rule: number | null, lines: readonly string[], origins: readonly string[]): Opened[] {
  return lines.includes('*') ? [{ kind: 'headers', rule, origins }] : [];
}

function openedByLines(edit: Extract<Edit, { kind: 'add-lines' }>, rule: CorsRule, asked: Asked): Opened[] {
  const { field, lines } = edit;
  if (lines.length === 0) return [];
  if (field === 'allowedOrigins') {
    const others = othersThan(asked.methods, rule.allowedMethods);
    const methods = others.filter(isAllowableMethod);
    return methods.length > 0 ? [{ kind: 'methods', origins: lines, methods }] : [];
  }
  if (field === 'allowedMethods') {
    const origins = othersThan(asked.origins, rule.allowedOrigins);
    return origins.length > 0 ? [{ kind: 'origins', origins, methods: lines }] : [];
  }
  return field === 'allowedHeaders' ? anyHeader(edit.rule, lines, rule.allowedOrigins) : [];
}

/**
 * Tells what an edit opens or requires beyond what was asked. `configuration` is the one in which the edit counts
 * rules, with all earlier edits made.
 */
export function opened(edit: Edit, configuration: CorsConfiguration, asked: Asked): Opened[] {
  const { rules } = configuration;
  if (edit.kind === 'move-rule') return edit.to < edit.from ? [{ kind: 'moved-order', before: edit.to }] : [];
  if (edit.kind === 'insert-rule') {
    const { allowedHeaders, allowedOrigins } = edit.rule;
    const order: Opened[] = edit.at < rules.length ? [{ kind: 'order', before: edit.at }] : [];
    return [...anyHeader(null, allowedHeaders, allowedOrigins), ...order];
  }
  const rule = rules[edit.rule];
  return rule === undefined ? [] : openedByLines(edit, rule, asked);
}
