/** The message of what was thrown, as a part of a sentence; empty where it has none. */
export function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error ?? '');
  return message.trim().replace(/\.$/, '');
}
