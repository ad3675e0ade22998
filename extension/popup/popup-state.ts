import { computed, signal } from '@preact/signals';
import { succeeded } from '../attempts.ts';
import type { Emptiness } from '../ui/empty-state.tsx';
import { createFindingsState } from '../ui/findings-state.ts';

/** What the popup knows of the tab it belongs to. */
export interface TabFacts {
  readonly id: number;
  /** `null` where the page's address is none of ours to see, or it is no web page. */
  readonly origin: string | null;
  readonly watched: boolean;
  /** Whether the click that opened the popup lets the tab be seen for now. */
  readonly seenForNow: boolean;
}

/** All that the popup shows, worked out from what it was told and what was chosen in it. */
export function createPopupState() {
  const state = createFindingsState();
  const tab = signal<TabFacts | null>(null);
  /** The bucket whose change was last said to be saved, until something fails again. */
  const savedBucket = signal<string | null>(null);
  const emptiness = computed((): Emptiness => {
    const count = state.exchanges.value.filter(succeeded).length;
    const facts = tab.value;
    if (savedBucket.value !== null && count === 0) return { kind: 'saved', bucket: savedBucket.value };
    if (facts === null || facts.origin === null) return { kind: 'not-a-page' };
    const site = facts.origin.replace(/^https?:\/\//, '');
    if (facts.watched || count > 0) return { kind: 'nothing-failed', succeeded: count };
    return facts.seenForNow ? { kind: 'watched-for-now', site } : { kind: 'not-watched', site };
  });
  return { ...state, tab, savedBucket, emptiness };
}

export type PopupState = ReturnType<typeof createPopupState>;
