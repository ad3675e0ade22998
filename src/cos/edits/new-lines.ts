/** The lines of a changed list that the list before the change does not have in the same place: added or written anew. */
export function newLines(before: readonly string[], after: readonly string[]): readonly string[] {
  return before === after ? [] : after.filter((line, index) => before[index] !== line);
}
