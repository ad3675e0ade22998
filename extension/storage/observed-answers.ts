import { contraries } from '../../src/settling/contrary.ts';
import type { Observation } from '../../src/settling/observation.ts';
import { isText, isTime, listOf, type Shape } from '../shapes/shape.ts';
import { localKeys } from './keys.ts';
import { rememberedItem, type StoredItem } from './stored-item.ts';

const longestAspect = 200;

/** Whether a stored value is an observation that this version can read. */
const isObservation: Shape<Observation> = (value): value is Observation => {
  if (typeof value !== 'object' || value === null) return false;
  const { assumption, aspect, does, at } = value as Readonly<Record<string, unknown>>;
  if (!isText(assumption) || !Object.hasOwn(contraries, assumption)) return false;
  const possible: readonly unknown[] = [null, ...contraries[assumption as Observation['assumption']]];
  return possible.includes(does) && isText(aspect) && aspect.length <= longestAspect && isTime(at);
};

/** The observations that can be read. */
function salvage(value: unknown): readonly Observation[] | null {
  return Array.isArray(value) ? value.filter(isObservation) : null;
}

/**
 * What a bucket such as `examplebucket-1250000000` was seen to do where COS documents nothing. `inPrivate`: see
 * `rememberedItem`.
 */
export function observedAnswers(bucketName: string, inPrivate = false): StoredItem<readonly Observation[]> {
  const key = localKeys.observed(bucketName);
  return rememberedItem<readonly Observation[]>(key, [], inPrivate, { fits: listOf(isObservation), salvage });
}
