import { isEmptied } from '../../../extension/storage/emptied.ts';

/** The stored items that count: those that were emptied are as good as removed. */
export function withoutEmptied(items: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(items).filter(([, value]) => !isEmptied(value)));
}
