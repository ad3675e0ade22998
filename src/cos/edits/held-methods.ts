import { type CorsConfiguration, type CorsRule, isAllowableMethod } from '../cors-configuration.ts';
import { askedMethod, type BucketRequest, matchRules } from '../match.ts';
import type { Edit } from './edit.ts';
import { madeUpBy } from './taken-from.ts';

/** The lines of a rule's Methods that no rule of COS can hold in any letter case, such as `*`, `OPTIONS` or `PATCH`. */
export function unheldMethods({ allowedMethods }: Pick<CorsRule, 'allowedMethods'>): string[] {
  return allowedMethods.filter((line) => !isAllowableMethod(line.trim().toUpperCase()));
}

/** The first line of Methods that no rule of COS can hold. Its rule counts from 0. */
export interface UnheldMethod {
  readonly rule: number;
  readonly line: string;
}

/** Finds the first line of Methods that no rule of COS can hold; `null` when there is none. */
export function firstUnheld({ rules }: CorsConfiguration): UnheldMethod | null {
  for (const [rule, each] of rules.entries()) {
    const [line] = unheldMethods(each);
    if (line !== undefined) return { rule, line };
  }
  return null;
}

/**
 * Returns the edit that writes a request's method in place of the methods that COS cannot hold, in the first rule with
 * such that lacks nothing else and takes nothing from later rules; `null` where no rule does.
 */
export function replaceUnheld(configuration: CorsConfiguration, request: BucketRequest): Edit | null {
  const method = askedMethod(request);
  if (!isAllowableMethod(method)) return null;
  const { rules } = configuration;
  const at = matchRules(configuration, request).rules.findIndex((match, index) => {
    const rule = rules[index];
    if (rule === undefined || match.allowedBy === null || match.method || match.refusedHeaders.length > 0) return false;
    if (unheldMethods(rule).length === 0) return false;
    return madeUpBy(rules, index, { ...rule, allowedMethods: [...rule.allowedMethods, method] })?.length === 0;
  });
  const rule = rules[at];
  if (rule === undefined) return null;
  return { kind: 'add-lines', rule: at, field: 'allowedMethods', lines: [method], replaces: unheldMethods(rule) };
}

/** Returns the edits that remove the methods that COS cannot hold from each rule that has others. */
export function withoutUnheld({ rules }: CorsConfiguration): Edit[] {
  return rules.flatMap((rule, index): Edit[] => {
    const replaces = unheldMethods(rule);
    if (replaces.length === 0 || replaces.length === rule.allowedMethods.length) return [];
    return [{ kind: 'add-lines', rule: index, field: 'allowedMethods', lines: [], replaces }];
  });
}
