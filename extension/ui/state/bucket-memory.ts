import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { isInPrivateWindow } from '../../storage/private-windows.ts';
import type { FindingsState } from './findings-state.ts';
import { namedBucketsState } from './named-buckets-state.ts';
import { savedRules } from './saved-rules.ts';

/** What is remembered of buckets, kept in step with `state`: their rules, and the domains they stand behind. */
export function bucketMemory(state: FindingsState) {
  const inPrivate = isInPrivateWindow();
  const [rules, named] = [savedRules(state, inPrivate), namedBucketsState(state, inPrivate)];
  return {
    /** The actions by which a person has rules and names remembered or forgotten. */
    actions: {
      remember: (bucket: string, configuration: CorsConfiguration) => rules.remember(bucket, configuration),
      forget: rules.forget,
      nameBucket: named.nameBucket,
      forgetNamedBucket: named.forgetNamedBucket,
    },
    /** Remembers rules that a person has just saved in the console. What failed before happened under other rules. */
    rememberChange: (bucket: string, configuration: CorsConfiguration) =>
      rules.remember(bucket, configuration, { changedAt: Date.now() }),
    /** Reads what is stored into `state`, and follows it. Resolves once it is read. */
    async follow(): Promise<void> {
      await named.follow();
      await rules.follow();
    },
  };
}
