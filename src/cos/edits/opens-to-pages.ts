import { remembered } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { opens } from './opens.ts';

const none: readonly string[] = [];

const withoutHeaders = remembered((rule: CorsRule): CorsRule => ({ ...rule, allowedHeaders: none }));

function bare({ rules, responseVary }: CorsConfiguration): CorsConfiguration {
  return { rules: rules.map(withoutHeaders), responseVary };
}

/** Weighs as `opens` does, but only which pages may use which methods, whatever headers they send. */
export function opensToPages(before: CorsConfiguration, after: CorsConfiguration): number {
  return opens(bare(before), bare(after));
}

function listsAnyHeader({ allowedHeaders }: CorsRule): boolean {
  return allowedHeaders.includes('*');
}

/** Whether a change writes to a rule whose Allow-Headers held `*` before: that it opens every header is no news. */
export function growsAnyHeader({ rules }: CorsConfiguration, after: CorsConfiguration): boolean {
  const kept = new Set(after.rules);
  return rules.some((rule) => !kept.has(rule) && listsAnyHeader(rule));
}
