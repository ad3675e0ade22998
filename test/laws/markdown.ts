/** A link or picture of a document: where it leads, as it is written. */
interface Target {
  readonly kind: 'link' | 'picture';
  readonly to: string;
}

/** A part of a document of which there is one in a translation, too. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** `depth` counts the characters before the mark. */
  | { readonly kind: 'item'; readonly depth: number; readonly numbered: boolean; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** The cells of a table's line. A `|` within a cell is written `\|`. */
function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** The block that begins in `line`, as far as that line alone tells. */
function blockOf(line: string): Block {
  if (line.startsWith('|')) return { kind: 'table', rows: [cellsOf(line)] };
  const heading = /^(#{1,6}) (.*)$/.exec(line);
  if (heading !== null) return { kind: 'heading', depth: heading[1]?.length ?? 0, text: heading[2] ?? '' };
  const item = /^( *)([-*]|\d+\.) (.*)$/.exec(line);
  if (item === null) return { kind: 'paragraph', text: line.trim() };
  return { kind: 'item', depth: item[1]?.length ?? 0, numbered: /\d/.test(item[2] ?? ''), text: item[3] ?? '' };
}

/** The block before with a further line; `null` where the line does not belong to it. */
function withLine(before: Block | null, line: string): Block | null {
  const begun = blockOf(line);
  if (before?.kind === 'table' && begun.kind === 'table')
    return { kind: 'table', rows: [...before.rows, ...begun.rows] };
  if ((before?.kind !== 'paragraph' && before?.kind !== 'item') || begun.kind !== 'paragraph') return null;
  return { ...before, text: `${before.text}\n${begun.text}` };
}

/**
 * The blocks of a document as this project writes them: headings with `#`, fenced code, tables with outer bars, an item
 * or a paragraph of text on a line of its own or wrapped.
 * https://github.github.com/gfm/
 */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  /** The block that the next line may go on with. */
  let open: Block | null = null;
  let fence: { readonly language: string; readonly lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    const mark = /^ *```(.*)$/.exec(line);
    if (mark !== null) {
      if (fence !== null) blocks.push({ kind: 'code', ...fence });
      fence = fence === null ? { language: mark[1] ?? '', lines: [] } : null;
      open = null;
    } else if (fence !== null) fence.lines.push(line);
    else if (line.trim() === '') open = null;
    else {
      const longer: Block | null = withLine(open, line);
      if (longer !== null) blocks.pop();
      open = longer ?? blockOf(line);
      blocks.push(open);
    }
  }
  return blocks;
}

/** What a block says, without what marks its kind. */
export function textOfBlock(block: Block): string {
  if (block.kind === 'code') return block.lines.join('\n');
  return block.kind === 'table' ? block.rows.flat().join('\n') : block.text;
}

const link = /(!?)\[(?:[^[\]]|\[[^\]]*\])*\]\(<?([^()\s>]+)>?\)/g;
const picture = /<(?:img|source)\b[^>]*?\b(?:src|srcset)="([^"]+)"/g;

/** Where the links and pictures of a document lead, in their order. Those in code are none. */
export function targetsOf(markdown: string): Target[] {
  return blocksOf(markdown)
    .filter(({ kind }) => kind !== 'code')
    .flatMap((block) => {
      const text = textOfBlock(block).replaceAll(/`[^`]*`/g, '`…`');
      return [
        ...[...text.matchAll(link)].map(
          ([, mark, to = '']): Target => ({ kind: mark === '!' ? 'picture' : 'link', to }),
        ),
        ...[...text.matchAll(picture)].map(([, to = '']): Target => ({ kind: 'picture', to })),
      ];
    });
}

/**
 * The anchors of a document's headings, in their order, as GitHub makes them. A heading that is there again gets a
 * number. https://docs.github.com/get-started/writing-on-github
 */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return blocksOf(markdown)
    .filter((block) => block.kind === 'heading')
    .map(({ text }) => {
      const plain = text.replaceAll(link, (whole) => whole.slice(1, whole.indexOf(']'))).toLowerCase();
      const anchor = plain.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    });
}
