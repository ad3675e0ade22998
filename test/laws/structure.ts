/** What a document in Markdown consists of, whatever language it is written in: a line for each part. */
export function structureOf(markdown: string): string[] {
  let isCode = false;
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      isCode = !isCode;
      return isCode ? [line] : [];
    }
    if (isCode) return [];
    const [, marks] = /^(#+) /.exec(line) ?? [];
    if (marks !== undefined) return [`heading ${marks}`];
    if (line.startsWith('|')) return [`row of ${line.replaceAll('\\|', '').split('|').length - 2}: ${codeIn(line)}`];
    if (/^ *(?:[-*]|\d+\.) /.test(line)) return ['item'];
    if (line.startsWith('![') || line.startsWith('<img') || line.startsWith('  <img')) return ['picture'];
    return line.trim() === '' ? [] : ['paragraph'];
  });
}

/** The code in a row, which is the same in every language, but for the language of a document's name. */
function codeIn(row: string): string {
  const code = [...row.matchAll(/`([^`]+)`/g)].map(([, each]) => each).join(' ');
  return code.replaceAll('.zh-CN.md', '.md');
}
