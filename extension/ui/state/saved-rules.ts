import { effect } from '@preact/signals';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import {
  type ConfigurationSource,
  type SavedConfiguration,
  savedConfiguration,
} from '../../storage/saved-configurations.ts';
import type { FindingsState } from './findings-state.ts';

/** Keeps `state` in step with the stored rules of its buckets. `inPrivate`: whether the view is in a private window. */
export function savedRules(state: FindingsState, inPrivate: boolean) {
  const followed = new Set<string>();

  function know(bucket: string, saved: SavedConfiguration | null): void {
    const next = new Map(state.saved.value);
    if (saved === null) next.delete(bucket);
    else next.set(bucket, saved);
    state.saved.value = next;
  }

  /** Reads and watches the rules of buckets that have appeared or were entered since the last call. */
  async function followFresh(): Promise<void> {
    const fresh = state.followedBuckets.value.filter((bucket) => !followed.has(bucket));
    const reading = fresh.map(async (bucket) => {
      followed.add(bucket);
      const item = savedConfiguration(bucket, inPrivate);
      item.watch((saved) => know(bucket, saved));
      know(bucket, await item.get().catch(() => null));
    });
    await Promise.all(reading);
  }

  return {
    /** Shows rules at once and stores them. If the browser refuses, they hold until the view closes. */
    remember(bucket: string, configuration: CorsConfiguration, source: ConfigurationSource): void {
      const saved = { configuration, savedAt: Date.now(), source };
      know(bucket, saved);
      savedConfiguration(bucket, inPrivate)
        .set(saved)
        .then(
          () => {
            state.storageFailed.value = false;
          },
          () => {
            state.storageFailed.value = true;
          },
        );
    },
    forget(bucket: string): void {
      know(bucket, null);
      savedConfiguration(bucket, inPrivate)
        .remove()
        .catch(() => undefined);
    },
    /** Follows the rules of the buckets in `state`, now and as more appear. Resolves once the present ones are read. */
    async follow(): Promise<void> {
      await followFresh();
      effect(() => void followFresh());
    },
  };
}
