import { type NamedBuckets, withBucket, withoutBucket } from '../../../src/cos/custom-domain.ts';
import { command } from '../../commands.ts';
import { followStored } from '../../storage/follow-stored.ts';
import { namedBuckets } from '../../storage/named-buckets.ts';
import { savedConfigurations } from '../../storage/saved-configurations.ts';
import { forgottenName, nameId } from '../forgotten.ts';
import type { FindingsState } from './findings-state.ts';

/** Keeps `state` in step with the stored named buckets. `inPrivate`: whether the view is in a private window. */
export function namedBucketsState(state: FindingsState, inPrivate: boolean) {
  const item = namedBuckets(inPrivate);

  /** Shows a change at once, and makes it in what is stored by then. */
  function change(edit: (named: NamedBuckets) => NamedBuckets): void {
    state.namedBuckets.value = edit(state.namedBuckets.value);
    item
      .get()
      .then((stored) => item.set(edit(stored)))
      // Outside private windows the background watches the storage itself.
      .then(() => (inPrivate ? command('follow-choices', null) : undefined))
      .then(
        () => {
          state.storageFailed.value = false;
        },
        () => {
          state.storageFailed.value = true;
        },
      );
  }

  return {
    nameBucket: (host: string, bucket: string) => {
      if (state.forgotten.value?.id === nameId(host)) state.forgotten.value = null;
      change((named) => withBucket(named, host, bucket));
    },
    forgetNamedBucket: (host: string) => {
      state.forgotten.value = forgottenName(state.namedBuckets.value, host, change);
      change((named) => withoutBucket(named, host));
    },
    /** Reads the stored names into `state`, and follows them. Resolves once they are read. */
    async follow(): Promise<void> {
      const { told } = followStored(item, (named) => {
        state.namedBuckets.value = named;
      });
      // Which buckets are remembered is offered later, and not waited for.
      savedConfigurations.get().then(
        (known) => {
          state.rememberedBuckets.value = [...known.keys()];
        },
        () => undefined,
      );
      await told;
    },
  };
}
