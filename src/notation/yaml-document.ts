import { Composer, type CST, type Document, Parser } from 'yaml';
import { Refusal } from './configuration-problem.ts';
import { excerptAt, legibleOffset, placeAt } from './place.ts';
import { withStars } from './yaml-literal.ts';

const maxDepth = 50;

/** Far more than any document that people write within the longest text, and few enough to be read at once. */
const maxParts = 10_000;

/** Throws a `Refusal` for more lines, keys and items than any document with rules has, before they are read. */
export function refuseParts(text: string): void {
  let count = 0;
  for (const { index } of text.matchAll(/\n|,|[:?-](?=\s)/g)) {
    count++;
    if (count > maxParts) throw new Refusal({ kind: 'too-many-parts', limit: maxParts, ...placeAt(text, index) });
  }
}

/** Throws a `Refusal` for more levels than any document with rules has, before they are read. */
export function refuseDepth(text: string): void {
  const refuse = (offset: number) => {
    throw new Refusal({ kind: 'nested-too-deeply', limit: maxDepth, ...placeAt(text, offset) });
  };
  let brackets = 0;
  for (const { 0: found, index } of text.matchAll(/[[\]{}]/g)) {
    brackets = Math.max(0, brackets + ('[{'.includes(found) ? 1 : -1));
    if (brackets > maxDepth) refuse(index);
  }
  const indents: number[] = [];
  for (const { 0: found, index } of text.matchAll(/^([^\S\n]|[-?](?=\s))*/gm)) {
    while ((indents.at(-1) ?? -1) >= found.length) indents.pop();
    indents.push(found.length);
    if (indents.length > maxDepth || found.replace(/[^-?]/g, '').length > maxDepth) refuse(index);
  }
}

/** What the composer of `yaml` gives with an error or a warning: an offset, a range or a token. */
type ErrorPlace = number | readonly [number, number] | { readonly offset: number };

/**
 * Parses YAML, whose scalars stay as they are written. Throws a `Refusal` at the first error: the composer would go on
 * and make thousands of a text that is no YAML.
 */
export function documentsIn(text: string): Document.Parsed[] {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
  const refuse = (place: ErrorPlace): never => {
    const at = typeof place === 'number' ? place : 'offset' in place ? place.offset : place[0];
    // YAML is not indented by tabs, and the error may be told of the line before.
    const tab = text.search(/^ *\t[^\S\n]*\S/m);
    const offset = legibleOffset(text, tab === -1 ? Math.min(at, text.trimEnd().length) : tab);
    const found = excerptAt(text, offset);
    throw new Refusal({ kind: 'malformed', notation: 'YAML', found, ...placeAt(text, offset) });
  };
  const onError = (place: ErrorPlace, _code: string, _message: string, isWarning?: boolean): void => {
    if (!isWarning) refuse(place);
  };
  Object.assign(composer, { onError });
  function* tokens(): Generator<CST.Token> {
    for (const token of new Parser().parse(withStars(text))) {
      if (token.type === 'error') refuse(token.offset);
      yield token;
    }
  }
  const documents = [...composer.compose(tokens(), false, text.length)];
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error !== undefined) refuse(error.pos);
  return documents;
}
