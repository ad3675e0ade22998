/** Matches characters that a reader of code cannot see, that turn what stands behind them round, or that compilers refuse. */
const unseen = /[\u007F-\u00A0\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Quotes a string for Go and Java. Characters that cannot be seen are escaped. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(unseen, escaped);
}

/** Quotes a string for JavaScript and Python, as `doubleQuoted` does, but in the quotes that COS's examples have. */
export function singleQuoted(value: string): string {
  const inside = doubleQuoted(value).slice(1, -1);
  return `'${inside.replace(/\\[\s\S]|'/g, (found) => ({ '\\"': '"', "'": "\\'" })[found] ?? found)}'`;
}
