import type { CorsConfiguration, CorsRule } from '../../cos/cors-configuration.ts';
import { type ListField, listFields } from '../../cos/edits/edit.ts';
import type { LanguageName } from '../languages/language.ts';
import { plainNumber } from '../plain-number.ts';
import { type BlockStyle, codeBlock } from './code-block.ts';

/** How code of one of COS's SDKs sets rules. */
export interface Sdk {
  readonly name: LanguageName;
  /** One field of a rule with its values, a value a line. */
  readonly field: (field: ListField, values: readonly string[]) => string;
  readonly rule: (rule: CorsRule) => string;
  /** The call that gives a bucket these rules in place of its own. */
  readonly call: (configuration: CorsConfiguration) => string;
  /** What the call takes from the program that it becomes a part of. */
  readonly takes: readonly string[];
}

/** How a language writes a rule as a literal. */
interface LiteralStyle extends BlockStyle {
  readonly quote: (value: string) => string;
  /** What is written before the value of a member. */
  readonly key: (name: string) => string;
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  readonly fields: Readonly<Record<ListField, string>>;
  /** Whether a Max-Age of 0 is written, which some SDKs do not send. */
  readonly zero: boolean;
}

/** Gives what a language whose rules are literals writes for a field and for a rule. */
export function literals(style: LiteralStyle): Pick<Sdk, 'field' | 'rule'> {
  const field: Sdk['field'] = (name, values) => {
    const [open, close] = style.list;
    return codeBlock(style, style.key(style.fields[name]) + open, values.map(style.quote), close);
  };
  return {
    field,
    rule: (rule) => {
      const { id, maxAgeSeconds } = rule;
      const [open, close] = style.object;
      const hasMaxAge = maxAgeSeconds !== undefined && (style.zero || maxAgeSeconds !== 0);
      const members = [
        ...(id === undefined ? [] : [style.key('ID') + style.quote(id)]),
        ...listFields.filter((name) => rule[name].length > 0).map((name) => field(name, rule[name])),
        ...(hasMaxAge ? [style.key('MaxAgeSeconds') + plainNumber(maxAgeSeconds)] : []),
      ];
      return codeBlock(style, open, members, close);
    },
  };
}
