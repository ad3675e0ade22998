import { contraries } from '../../src/settling/contrary.ts';
import type { Observation } from '../../src/settling/observation.ts';
import { localKeys } from './keys.ts';
import { rememberedItem, type StoredItem } from './stored-item.ts';

const longestAspect = 200;

/** Whether a stored value is an observation that this version can read. */
function isObservation(value: unknown): value is Observation {
  if (typeof value !== 'object' || value === null) return false;
  const { assumption, aspect, does, at } = value as Readonly<Record<string, unknown>>;
  if (typeof assumption !== 'string' || !Object.hasOwn(contraries, assumption)) return false;
  const possible: readonly unknown[] = [null, ...contraries[assumption as Observation['assumption']]];
  return (
    possible.includes(does) &&
    typeof aspect === 'string' &&
    aspect.length <= longestAspect &&
    typeof at === 'number' &&
    Number.isFinite(at)
  );
}

function readable(value: unknown): readonly Observation[] {
  return Array.isArray(value) ? value.filter(isObservation) : [];
}

/**
 * What a bucket such as `examplebucket-1250000000` was seen to do where COS documents nothing. What cannot be read is
 * left out. `inPrivate`: see `rememberedItem`.
 */
export function observedAnswers(bucketName: string, inPrivate = false): StoredItem<readonly Observation[]> {
  const item = rememberedItem<unknown>(localKeys.observed(bucketName), [], inPrivate);
  return {
    get: async () => readable(await item.get()),
    set: item.set,
    remove: item.remove,
    watch: (listener) => item.watch((value) => listener(readable(value))),
  };
}
