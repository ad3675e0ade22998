import { effect } from '@preact/signals';
import { followStored } from '../../storage/follow-stored.ts';
import { type KeptView, type KeptViewKey, keptView } from '../../storage/kept-view.ts';
import { isInPrivateWindow, isSplit } from '../../storage/private-windows.ts';
import { afterPause } from './after-pause.ts';
import type { FindingsState } from './findings-state.ts';

/** In milliseconds. Letters that are typed faster are stored together. */
const pause = 150;
/** In characters: a text that changes by more at once was pasted or cut, and is stored at once. */
const mostTyped = 2;

const lengthOf = (drafts: ReadonlyMap<string, string>) =>
  [...drafts.values()].reduce((length, text) => length + text.length, 0);

/** What the view shows now, to be kept with these drafts. */
function shownIn(
  { selectedExchange, evidenceTab, rulesForm }: FindingsState,
  drafts: ReadonlyMap<string, string>,
): KeptView {
  return {
    finding: selectedExchange.peek(),
    tab: evidenceTab.peek(),
    form: rulesForm.peek(),
    drafts: [...drafts].map(([bucket, text]) => ({ bucket, text })).reverse(),
    keptAt: Date.now(),
  };
}

/** The texts that were kept, by bucket, the latest last. */
function textsOf(kept: KeptView | null): ReadonlyMap<string, string> {
  return new Map((kept?.drafts ?? []).map(({ bucket, text }) => [bucket, text] as const).reverse());
}

function restore(state: FindingsState, kept: KeptView): void {
  state.selectedExchange.value = kept.finding;
  state.evidenceTab.value = kept.tab;
  state.rulesForm.value = kept.form;
  state.drafts.value = textsOf(kept);
}

/**
 * Keeps what a person chooses and types in a view for when it opens again. `tabOf` gives the tab that the view shows;
 * `null` where there is none or the list is a recording, of which nothing is kept.
 */
export function keptViewState(
  state: FindingsState,
  tabOf: () => { readonly tabId: number } | null,
  place: KeptViewKey['place'],
) {
  const itemOf = (tabId: number) => keptView({ tabId, place, inPrivate: isInPrivateWindow() && !isSplit() });

  /** What is kept by now, by this view or by another one of the tab. */
  let latest: KeptView | null = null;
  /** The buckets for which something was typed in this view. */
  const typedFor = new Set<string>();

  /** The texts to keep: those of other buckets are the other view's. */
  function textsToKeep(): ReadonlyMap<string, string> {
    const others = [...textsOf(latest)].filter(([bucket]) => !typedFor.has(bucket));
    return new Map([...others, ...[...state.drafts.peek()].filter(([bucket]) => typedFor.has(bucket))]);
  }

  function keep(): void {
    const tab = tabOf();
    // A full storage may refuse this: what it holds already matters more.
    if (tab !== null)
      itemOf(tab.tabId)
        .keep(shownIn(state, textsToKeep()))
        .catch(() => undefined);
  }

  return {
    /** Reads what was kept into `state`, and keeps what is chosen and typed from then on. Never rejects. */
    async follow(): Promise<void> {
      const tab = tabOf();
      if (tab !== null) {
        await followStored(itemOf(tab.tabId), (kept) => {
          latest = kept;
        }).told;
      }
      if (latest !== null) restore(state, latest);
      const atFirst = state.drafts.peek();
      const keeping = afterPause(keep, pause);
      let before: readonly unknown[] | null = null;
      let length = 0;
      effect(() => {
        // What a view shows by itself, such as its only finding, is not kept: others may come meanwhile.
        const now = [state.chosen.value, state.evidenceTab.value, state.rulesForm.value];
        const drafts = state.drafts.value;
        const typed = lengthOf(drafts);
        for (const bucket of [...atFirst.keys(), ...drafts.keys()])
          if (drafts.get(bucket) !== atFirst.get(bucket)) typedFor.add(bucket);
        const isChoice = before?.some((each, at) => each !== now[at]) === true;
        if (before !== null) keeping.ask();
        // Firefox may end a popup without telling it: only letters wait.
        if (isChoice || Math.abs(typed - length) > mostTyped) keeping.flush();
        [before, length] = [now, typed];
      });
    },
  };
}
