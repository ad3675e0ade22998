import { computed, signal } from '@preact/signals';
import { createFindingsState } from '../ui/state/findings-state.ts';
import { emptinessOf, type TabFacts } from './emptiness.ts';

/** All that the popup shows, derived from what it was told and what was chosen in it. */
export function createPopupState() {
  const state = createFindingsState();
  const tab = signal<TabFacts | null>(null);
  /** The bucket whose change was last said to be saved in the console. */
  const savedBucket = signal<string | null>(null);
  const emptiness = computed(() =>
    emptinessOf(tab.value, { succeeded: state.succeeded.value, underWay: state.underWay.value }, savedBucket.value),
  );
  const origin = computed(() => (tab.value?.page.kind === 'site' ? tab.value.page.origin : null));
  return { ...state, tab, savedBucket, emptiness, origin };
}

export type PopupState = ReturnType<typeof createPopupState>;
