import type { Edit } from '../../cos/edits/edit.ts';
import { codes, type Phrase, say } from '../phrase.ts';

type AddedLines = Extract<Edit, { readonly kind: 'add-lines' }>;

/** The imperative above lines that are written in place of others, or that are only removed; `null` for others. */
export function replacedLines({ rule, lines, replaces = [] }: AddedLines, field: string): Phrase | null {
  if (replaces.length === 0) return null;
  const place = say`规则 ${rule + 1} 的“${[field]}”`;
  return lines.length === 0
    ? say`从${place}中删除 ${codes(replaces, '、')}`
    : say`将${place}中的 ${codes(replaces, '、')} 改为 ${codes(lines, '、')}`;
}
