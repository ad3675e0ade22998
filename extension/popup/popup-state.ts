import { computed, signal } from '@preact/signals';
import { createFindingsState } from '../ui/state/findings-state.ts';
import { workOutInWorker } from '../ui/state/work-out-in-worker.ts';
import { emptinessOf, type TabFacts } from './emptiness.ts';

/** All that the popup shows, derived from what it was told and what was chosen in it. */
export function createPopupState() {
  const state = createFindingsState(undefined, workOutInWorker(), signal(true));
  const tab = signal<TabFacts | null>(null);
  /** Whether the page of the tab has answered what it knows, or is not waited for any more. */
  const isSurveyed = signal(false);
  const emptiness = computed(() =>
    emptinessOf(tab.value, {
      succeeded: state.succeeded.value,
      underWay: state.underWay.value,
      captured: state.exchanges.value.length,
    }),
  );
  const origin = computed(() => (tab.value?.page.kind === 'site' ? tab.value.page.origin : null));
  return { ...state, tab, isSurveyed, emptiness, origin };
}

export type PopupState = ReturnType<typeof createPopupState>;
