import type { Edit } from '../../cos/edits/edit.ts';
import { codes, type Phrase, say } from '../phrase.ts';

type AddedLines = Extract<Edit, { readonly kind: 'add-lines' }>;

/** The imperative above lines that are written in place of others, or that are only removed; `null` for others. */
export function replacedLines({ rule, lines, replaces = [] }: AddedLines, field: string): Phrase | null {
  if (replaces.length === 0) return null;
  const place = say`${[field]} of rule ${rule + 1}`;
  return lines.length === 0
    ? say`Remove ${codes(replaces, ', ')} from ${place}`
    : say`Replace ${codes(replaces, ', ')} with ${codes(lines, ', ')} in ${place}`;
}
