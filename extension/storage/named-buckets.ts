import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import { isText, type Shape } from '../shapes/shape.ts';
import { localKeys } from './keys.ts';
import { rememberedItem, type StoredItem } from './stored-item.ts';

const isRecord: Shape<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
  value instanceof Object && !Array.isArray(value);

const fits: Shape<NamedBuckets> = (value): value is NamedBuckets =>
  isRecord(value) && Object.values(value).every(isText);

/** The names that can be read. */
function salvage(value: unknown): NamedBuckets | null {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1])))
    : null;
}

/** The stored named buckets, by domain. With `inPrivate`, additions last until the last private window closes. */
export function namedBuckets(inPrivate = false): StoredItem<NamedBuckets> {
  return rememberedItem<NamedBuckets>(localKeys.namedBuckets, {}, inPrivate, { fits, salvage });
}
