/** The first and last byte asked for, `"unsatisfiable"`, or `null` when the header counts as absent. */
export type ByteRange = { readonly first: number; readonly last: number } | 'unsatisfiable' | null;

/**
 * Reads a `Range` header with one range against a body of `size` bytes. Several ranges count as absent.
 * https://www.rfc-editor.org/rfc/rfc9110#name-range
 */
export function parseByteRange(header: string | undefined, size: number): ByteRange {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [first = '', last = ''] = found?.slice(1) ?? [];
  if (first === '' && last === '') return null;
  if (first === '')
    return Number(last) === 0 ? 'unsatisfiable' : { first: Math.max(0, size - Number(last)), last: size - 1 };
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'unsatisfiable';
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
