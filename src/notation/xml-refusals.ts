import { Refusal } from './configuration-problem.ts';
import { excerptAt, placeAt } from './place.ts';

const maxDepth = 50;

/** Throws a `Refusal` if a document type declares entities or refers to a file: nothing is expanded or fetched. */
export function refuseDeclarations(text: string): void {
  const start = text.search(/<!doctype\s/i);
  if (start === -1) return;
  const entity = text.indexOf('<!ENTITY', start);
  const external = /<!doctype\s+[^\s>[]+\s+(?:system|public)\b/iy;
  external.lastIndex = start;
  const at = entity !== -1 ? entity : external.test(text) ? start : -1;
  if (at === -1) return;
  throw new Refusal({ kind: 'declares-entities', found: excerptAt(text, at), ...placeAt(text, at) });
}

interface OpenElement {
  readonly name: string;
  readonly offset: number;
}

const sections: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];
const tag = /<(\/?)([^\s<>/]+)(?=[\s>/])[^<>]*>/y;

/** The offset after a comment, CDATA, instruction or document type, the text's length if it is open; else `null`. */
function behindSection(text: string, offset: number): number | null {
  const section = sections.find(([start]) => text.startsWith(start, offset));
  if (section === undefined) return null;
  const [start, end] = section;
  const found = text.indexOf(end, offset + start.length);
  return found === -1 ? text.length : found + end.length;
}

/** Throws a `Refusal` if an element of a text that cannot be parsed is closed in the wrong place or left open. */
export function refuseNesting(text: string, failure: number): void {
  const open: OpenElement[] = [];
  let offset = text.indexOf('<');
  while (offset !== -1 && offset < text.length) {
    const behind = behindSection(text, offset);
    tag.lastIndex = offset;
    const found = behind === null ? tag.exec(text) : null;
    if (found !== null) {
      const [whole, slash, name = ''] = found;
      const innermost = open.at(-1);
      if (slash === '') {
        if (!whole.endsWith('/>')) open.push({ name, offset });
      } else if (innermost?.name === name) open.pop();
      else if (innermost !== undefined) {
        throw new Refusal({ kind: 'mis-nested', element: innermost.name, found: whole, ...placeAt(text, offset) });
      } else return;
    }
    offset = text.indexOf('<', behind ?? offset + (found?.[0].length ?? 1));
  }
  const innermost = open.at(-1);
  if (innermost === undefined || failure < text.trimEnd().length) return;
  throw new Refusal({ kind: 'cut-off', element: `<${innermost.name}>`, ...placeAt(text, failure) });
}

/** Throws a `Refusal` for elements nested deeper than in any document of COS's, before they are parsed. */
export function refuseDepth(text: string): void {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/<\/|\/>|<(?=[^\s!?/])/g)) {
    depth += found === '<' ? 1 : -1;
    if (depth <= maxDepth) continue;
    throw new Refusal({ kind: 'nested-too-deeply', limit: maxDepth, ...placeAt(text, index) });
  }
}
