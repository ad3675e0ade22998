import { isEmptied } from '../../../extension/storage/emptied.ts';
import { sessionKeys } from '../../../extension/storage/keys.ts';

/** The stored items that count: not those that were emptied, which are as good as removed, and not room that is kept. */
export function withoutEmptied(items: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = Object.entries(items);
  return Object.fromEntries(all.filter(([key, value]) => key !== sessionKeys.reserve && !isEmptied(value)));
}
