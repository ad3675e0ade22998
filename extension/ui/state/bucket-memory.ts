import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { isInPrivateWindow } from '../../storage/private-windows.ts';
import type { FindingsState } from './findings-state.ts';
import { namedBucketsState } from './named-buckets-state.ts';
import { savedRules } from './saved-rules.ts';

/** What is remembered of buckets, as a view keeps it: their rules, and the custom domains that they stand behind. */
export function bucketMemory(state: FindingsState) {
  const inPrivate = isInPrivateWindow();
  const [rules, named] = [savedRules(state, inPrivate), namedBucketsState(state, inPrivate)];
  return {
    /** What a person can have remembered and forgotten. */
    actions: {
      remember: (bucket: string, configuration: CorsConfiguration) => rules.remember(bucket, configuration),
      forget: rules.forget,
      nameBucket: named.nameBucket,
      forgetNamedBucket: named.forgetNamedBucket,
    },
    /** Remembers rules that a person has saved in the console just now: what failed before failed under other rules. */
    rememberChange: (bucket: string, configuration: CorsConfiguration) =>
      rules.remember(bucket, configuration, { changedAt: Date.now() }),
    /** Follows what is stored. Resolves once it has been read. */
    async follow(): Promise<void> {
      await named.follow();
      await rules.follow();
    },
  };
}
