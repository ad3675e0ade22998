/** How a language writes what holds several parts, a part a line. */
export interface BlockStyle {
  readonly indent: string;
  /** Whether a comma follows the last part, too. */
  readonly lastComma: boolean;
}

/** Writes parts between an opening and a closing bracket, a part a line. A part may be several lines long. */
export function codeBlock(style: BlockStyle, open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return open + close;
  const lines = parts.map((part, index) => {
    const comma = style.lastComma || index < parts.length - 1 ? ',' : '';
    const written = `${part}${comma}`.split('\n');
    return written.map((line) => style.indent + line).join('\n');
  });
  return [open, ...lines, close].join('\n');
}
