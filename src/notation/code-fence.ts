import { Refusal } from './configuration-problem.ts';
import { placeAt } from './place.ts';
import { blankAround, hasKey, xmlOffset } from './surroundings.ts';

/** A line that opens or closes a block, or a fence at a line's end. No line ends at U+2028 here. */
const fence = /(?<![^\n])[^\S\n]*(?:```|~~~)[^\n]*|```[^\S\n]*(?![^\n])/g;

interface Fenced {
  readonly start: number;
  readonly end: number;
}

/** What stands between lines that open and close a Markdown code block; the last may be left open. */
function fencedIn(text: string): Fenced[] {
  const fences = [...text.matchAll(fence)];
  const blocks: Fenced[] = [];
  for (let index = 0; index < fences.length; index += 2) {
    const [open, close] = [fences[index], fences[index + 1]];
    if (open !== undefined) blocks.push({ start: open.index + open[0].length, end: close?.index ?? text.length });
  }
  return blocks;
}

/**
 * The text with white space for all but its code block, which keeps every place. Of several blocks the one that holds a
 * configuration is taken; throws a `Refusal` when several do.
 */
export function insideFence(text: string): string {
  const blocks = fencedIn(text);
  const [only] = blocks;
  if (only === undefined) return text;
  const holding = blocks.filter(({ start, end }) => {
    const block = text.slice(start, end);
    return (
      hasKey(block) ||
      xmlOffset(block) !== -1 ||
      /cors_rules?\s*[{=]/.test(block) ||
      /^[^\S\n]*(?:来源|Origin\b)/m.test(block)
    );
  });
  const [first, second] = holding;
  if (second !== undefined) throw new Refusal({ kind: 'several-configurations', ...placeAt(text, second.start + 1) });
  const { start, end } = first ?? only;
  return blankAround(text, start, end);
}
