/** The lines of a changed list that the list before the change does not have. */
export function newLines(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before === after) return [];
  const changed = after.filter((line, index) => before[index] !== line);
  // Where no line was replaced, those behind the lines before are new.
  if (changed.length === after.length - before.length) return changed;
  const known = new Set(before);
  return changed.filter((line) => !known.has(line));
}
