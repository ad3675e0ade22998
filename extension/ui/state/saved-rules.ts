import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import {
  type ConfigurationSource,
  type SavedConfiguration,
  savedConfiguration,
} from '../../storage/saved-configurations.ts';
import { rulesId } from '../forgotten.ts';
import type { FindingsState } from './findings-state.ts';
import { followBuckets } from './followed-buckets.ts';

/** Keeps `state` in step with the stored rules of its buckets. `inPrivate`: whether the view is in a private window. */
export function savedRules(state: FindingsState, inPrivate: boolean) {
  const itemOf = (bucket: string) => savedConfiguration(bucket, inPrivate);

  function know(bucket: string, saved: SavedConfiguration | null): void {
    const next = new Map(state.saved.value);
    const changed = saved === null ? next.delete(bucket) : next.set(bucket, saved);
    if (changed) state.saved.value = next;
  }

  function storing(writing: Promise<void>): void {
    writing.then(
      () => {
        state.storageFailed.value = false;
      },
      () => {
        state.storageFailed.value = true;
      },
    );
  }

  return {
    /** Shows rules at once and stores them. If the browser refuses, they hold until the view closes. */
    remember(bucket: string, configuration: CorsConfiguration, source: ConfigurationSource): void {
      const saved = { configuration, savedAt: Date.now(), source };
      know(bucket, saved);
      if (state.forgotten.value?.id === rulesId(bucket)) state.forgotten.value = null;
      storing(itemOf(bucket).set(saved));
    },
    /** Forgets rules, and gives what puts them back, unless there are others by then. */
    forget(bucket: string): () => void {
      const before = state.saved.value.get(bucket) ?? null;
      know(bucket, null);
      const putBack = itemOf(bucket).take();
      // Only an undo waits for it.
      putBack.catch(() => undefined);
      return () => {
        if (before !== null && !state.saved.value.has(bucket)) know(bucket, before);
        storing(putBack.then((put) => put()));
      };
    },
    /** Follows the rules of the buckets in `state`, now and as more appear. Resolves once the present ones are read. */
    follow: () => followBuckets(state, itemOf, know),
  };
}
