import { computed, signal } from '@preact/signals';
import { createFindingsState } from '../ui/state/findings-state.ts';
import { emptinessOf, type TabFacts } from './emptiness.ts';

/** All that the popup shows, derived from what it was told and what was chosen in it. */
export function createPopupState() {
  const state = createFindingsState();
  const tab = signal<TabFacts | null>(null);
  const emptiness = computed(() =>
    emptinessOf(tab.value, { succeeded: state.succeeded.value, underWay: state.underWay.value }),
  );
  const origin = computed(() => (tab.value?.page.kind === 'site' ? tab.value.page.origin : null));
  return { ...state, tab, emptiness, origin };
}

export type PopupState = ReturnType<typeof createPopupState>;
