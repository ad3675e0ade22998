import type { LanguageName } from './languages/language.ts';
import type { OtherDocument } from './other-document.ts';
import { excerptAt, type Place, placeAt } from './place.ts';
import type { RefusedText } from './refused-text.ts';

/** What was given in place of a text. */
export type BinaryContent = 'gzip' | 'zip' | 'image' | 'pdf' | 'utf-16' | 'unknown';

/** Why a text is no configuration. `found` quotes the text at the place; it is empty where the text ends too early. */
export type ConfigurationProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | ({ readonly kind: 'binary'; readonly content: BinaryContent } & Place)
  | ({
      readonly kind: 'malformed';
      readonly notation: 'XML' | 'JSON' | 'YAML' | 'Terraform' | LanguageName;
      readonly found: string;
    } & Place)
  /** The XML ends while `element` is open. */
  | ({ readonly kind: 'cut-off'; readonly element: string } & Place)
  /** The closing tag `found` does not belong to `element`, the innermost one that is open. */
  | ({ readonly kind: 'mis-nested'; readonly element: string; readonly found: string } & Place)
  | ({ readonly kind: 'nested-too-deeply'; readonly limit: number } & Place)
  /** YAML has more lines, keys and items than are read. */
  | ({ readonly kind: 'too-many-parts'; readonly limit: number } & Place)
  | ({ readonly kind: 'declares-entities'; readonly found: string } & Place)
  | ({ readonly kind: 'several-configurations' } & Place)
  | ({ readonly kind: 'not-a-configuration'; readonly found: string } & Place)
  | ({ readonly kind: 'other-document'; readonly document: OtherDocument; readonly found: string } & Place)
  | ({ readonly kind: 'nested-list' } & Place)
  | ({ readonly kind: 'web-page' } & Place)
  | ({ readonly kind: 'no-rule' } & Place)
  | ({ readonly kind: 'no-value'; readonly name: string } & Place)
  | ({ readonly kind: 'error-document'; readonly code: string; readonly message: string } & Place)
  | ({ readonly kind: 'wrong-value'; readonly name: string; readonly found: string } & Place)
  /** A value is a variable, a call or another expression, which only running the code would tell. */
  | ({ readonly kind: 'computed-value'; readonly name: string; readonly found: string } & Place)
  /** A name that may occur once in a rule or an object occurs again. */
  | ({ readonly kind: 'written-twice'; readonly name: string } & Place)
  | RefusedText
  | ({ readonly kind: 'too-many-rules'; readonly count: number; readonly limit: number } & Place);

/** Carries a problem from deep inside a reader to whoever called it. */
export class Refusal extends Error {
  constructor(readonly problem: ConfigurationProblem) {
    super(problem.kind);
  }
}

/** Makes a refusal that quotes what is at an offset. */
export function notAConfiguration(text: string, offset: number): Refusal {
  return new Refusal({ kind: 'not-a-configuration', found: excerptAt(text, offset), ...placeAt(text, offset) });
}
