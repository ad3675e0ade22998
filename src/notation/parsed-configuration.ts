import type { CorsConfiguration } from '../cos/cors-configuration.ts';

/** A place in a pasted text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a text is no configuration. `found` quotes the text at that place; it is empty where the text ends too early. */
export type ConfigurationProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | ({ readonly kind: 'malformed'; readonly notation: 'XML' | 'JSON'; readonly found: string } & Place)
  | ({ readonly kind: 'not-a-configuration'; readonly found: string } & Place)
  | ({ readonly kind: 'web-page' } & Place)
  | ({ readonly kind: 'no-rule' } & Place)
  | ({ readonly kind: 'no-value'; readonly name: string } & Place)
  | ({ readonly kind: 'error-document'; readonly code: string } & Place)
  | ({ readonly kind: 'wrong-value'; readonly name: string; readonly found: string } & Place)
  | ({ readonly kind: 'too-many-rules'; readonly count: number; readonly limit: number } & Place);

/** A configuration, or the one reason why the text is none. Never thrown. */
export type ParsedConfiguration =
  | { readonly ok: true; readonly configuration: CorsConfiguration }
  | { readonly ok: false; readonly problem: ConfigurationProblem };

/** Carries a problem out of the depth of a reader, which catches it. */
export class Refusal extends Error {
  constructor(readonly problem: ConfigurationProblem) {
    super(problem.kind);
  }
}

/** The line and column of a UTF-16 offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** A text short enough for a sentence. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What stands at an offset, short enough for a sentence. */
export function excerptAt(text: string, offset: number): string {
  return shortened(text.slice(offset).split('\n', 1)[0]?.trim() ?? '');
}

/** An offset where there is something to quote: at a line's end, the line's own start or, if it is blank, the next line's. */
export function legibleOffset(text: string, offset: number): number {
  if (/^\s*$|^[^\S\n]*\S/.test(text.slice(offset))) return offset;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return line + text.slice(line).search(/\S/);
}
