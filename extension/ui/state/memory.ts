import { isInPrivateWindow } from '../../storage/private-windows.ts';
import type { FindingsState } from './findings-state.ts';
import { namedBucketsState } from './named-buckets-state.ts';
import { savedRules } from './saved-rules.ts';

/** Whether this view is of a private window. */
export const inPrivate = isInPrivateWindow();

/** All that is remembered of buckets, as a view keeps it: their rules and their custom domains. */
export function remembered(state: FindingsState) {
  const [rules, domains] = [savedRules(state, inPrivate), namedBucketsState(state, inPrivate)];
  return {
    remember: rules.remember,
    forget: rules.forget,
    nameBucket: domains.nameBucket,
    forgetNamedBucket: domains.forgetNamedBucket,
    /** Follows what is stored, once it has been read. */
    async follow(): Promise<void> {
      await domains.follow();
      await rules.follow();
    },
  };
}
