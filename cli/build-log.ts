/** `::` at the start of a line, and `##[` or `##name[` anywhere. An address of IPv6 has no letter behind its colons. */
const commands = /^(?<margin>\s*):(?=:[a-z])|#(?=#[a-z]*\[)/gim;

/**
 * A text for people, or JSON, in which no value from outside is a command to the runner of a build, which obeys what a
 * step prints: the first character of a command stands there by its number. What JSON says stays the same.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function withoutCommands(text: string): string {
  return text.replace(commands, (_, margin) => (margin === undefined ? '\\u0023' : `${margin}\\u003A`));
}
