import { effect } from '@preact/signals';
import { followStored } from '../../storage/follow-stored.ts';
import type { Stored } from '../../storage/stored-item.ts';
import type { FindingsState } from './findings-state.ts';

/**
 * Follows what is stored of each bucket in `state`, now and as more appear. Resolves once what is stored of the present
 * ones is told.
 */
export async function followBuckets<T>(
  { followedBuckets }: Pick<FindingsState, 'followedBuckets'>,
  itemOf: (bucket: string) => Stored<T>,
  tell: (bucket: string, value: T) => void,
): Promise<void> {
  const followed = new Set<string>();
  const followFresh = () =>
    followedBuckets.value
      .filter((bucket) => !followed.has(bucket))
      .map((bucket) => {
        followed.add(bucket);
        return followStored(itemOf(bucket), (value) => tell(bucket, value)).told;
      });
  await Promise.all(followFresh());
  effect(() => void followFresh());
}
