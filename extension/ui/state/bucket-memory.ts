import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { RulesRequest } from '../../../src/rules-request/rules-request.ts';
import { command } from '../../commands.ts';
import { watchHost } from '../../permission/permissions.ts';
import type { KeptViewKey } from '../../storage/kept-view.ts';
import { isInPrivateWindow } from '../../storage/private-windows.ts';
import type { ConfigurationSource } from '../../storage/saved-configurations.ts';
import { rulesId } from '../forgotten.ts';
import { askedState } from './asked-state.ts';
import { checkedState } from './checked-state.ts';
import type { FindingsState } from './findings-state.ts';
import { followForm } from './form-state.ts';
import { keptViewState } from './kept-view-state.ts';
import { namedBucketsState } from './named-buckets-state.ts';
import { observedState } from './observed-state.ts';
import { savedRules } from './saved-rules.ts';

type TabParameters = Parameters<typeof checkedState> extends [unknown, ...infer Rest] ? Rest : never;

/**
 * What is known of buckets, kept in step with `state`: their rules, the domains they stand behind, what they were asked,
 * and how a check ended; beside that, what a person chose and typed in the view, which is kept for `place`. `tabOf` and
 * `clear`: see `checkedState`.
 */
export function bucketMemory(
  state: FindingsState,
  tabOf: TabParameters[0],
  clear: TabParameters[1],
  place: KeptViewKey['place'] = 'tab',
) {
  const inPrivate = isInPrivateWindow();
  const [rules, named] = [savedRules(state, inPrivate), namedBucketsState(state, inPrivate)];
  const [asked, checked] = [askedState(state), checkedState(state, tabOf, clear)];
  const observed = observedState(state, inPrivate);
  const kept = keptViewState(state, tabOf, place);
  state.isHeld.value = true;
  return {
    /** The actions by which a person has rules and names remembered or forgotten, and buckets asked. */
    actions: {
      ...asked.actions,
      ...checked.actions,
      remember: (bucket: string, configuration: CorsConfiguration, source: ConfigurationSource) =>
        rules.remember(bucket, configuration, source),
      fetchRules: (request: RulesRequest) => command('fetch-rules', request),
      permitHost: (host: string) => watchHost(host, ''),
      forget: (bucket: string) => {
        const undos = [rules.forget(bucket), observed.forget(bucket)];
        state.forgotten.value = {
          id: rulesId(bucket),
          told: (words) => words.rules(bucket),
          undo: () => {
            for (const undo of undos) undo();
          },
        };
      },
      settle: observed.settle,
      permitToSettle: observed.permitToSettle,
      nameBucket: named.nameBucket,
      forgetNamedBucket: named.forgetNamedBucket,
    },
    /**
     * Reads what is stored into `state`, and follows it. Resolves once it is read; only then `state` tells findings.
     * `captured` resolves once the exchanges are in `state`. Where it rejects, so does this, but follows all the same:
     * other exchanges may come, from a file or later.
     */
    async follow(captured: Promise<unknown> = Promise.resolve()): Promise<void> {
      try {
        await Promise.allSettled([named.follow(), followForm(state.form), captured]);
        await Promise.all([rules.follow(), observed.follow(), kept.follow()]);
        asked.follow();
        checked.follow();
      } finally {
        state.isHeld.value = false;
      }
      await captured;
    },
  };
}
