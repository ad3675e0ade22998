/** Whether a pattern allows a text when every `*` in it, however many, stands for zero or more of any character. */
export function globAllows(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return pattern === text;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  const end = text.length - tail.length;
  let from = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found === -1 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

/** How many `*` a pattern holds. */
export function wildcards(pattern: string): number {
  return pattern.split('*').length - 1;
}
