import { Refusal } from './configuration-problem.ts';
import { placeAt } from './place.ts';
import { blankAround, hasKey, xmlOffset } from './surroundings.ts';

/** Matches a line that opens or closes a code block, or a fence at the end of a line. Only `\n` ends a line. */
const fence = /(?<![^\n])[^\S\n]*(?:```|~~~)[^\n]*|```[^\S\n]*(?![^\n])/g;

interface Fenced {
  readonly start: number;
  readonly end: number;
}

/** Finds the Markdown code blocks of a text, without their fences. The last one may lack its end. */
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
 * Blanks what is outside the code block of a text, so that places stay the same. Of several blocks, the one that holds
 * a configuration is taken. Throws a `Refusal` when several do.
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
