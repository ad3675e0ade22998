import { effect } from '@preact/signals';
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

/** What the view shows now, to be kept. */
function shownIn({ selectedExchange, evidenceTab, rulesForm, drafts }: FindingsState): KeptView {
  return {
    finding: selectedExchange.peek(),
    tab: evidenceTab.peek(),
    form: rulesForm.peek(),
    drafts: [...drafts.peek()].map(([bucket, text]) => ({ bucket, text })).reverse(),
    keptAt: Date.now(),
  };
}

function restore(state: FindingsState, { finding, tab, form, drafts }: KeptView): void {
  state.selectedExchange.value = finding;
  state.evidenceTab.value = tab;
  state.rulesForm.value = form;
  state.drafts.value = new Map(drafts.map(({ bucket, text }) => [bucket, text] as const).reverse());
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

  function keep(): void {
    const tab = tabOf();
    // A full storage may refuse this: what it holds already matters more.
    if (tab !== null)
      itemOf(tab.tabId)
        .keep(shownIn(state))
        .catch(() => undefined);
  }

  return {
    /** Reads what was kept into `state`, and keeps what is chosen and typed from then on. Never rejects. */
    async follow(): Promise<void> {
      const tab = tabOf();
      const kept =
        tab === null
          ? null
          : await itemOf(tab.tabId)
              .get()
              .catch(() => null);
      if (kept !== null) restore(state, kept);
      const keeping = afterPause(keep, pause);
      let before: readonly unknown[] | null = null;
      let length = 0;
      effect(() => {
        // What a view shows by itself, such as its only finding, is not kept: others may come meanwhile.
        const now = [state.chosen.value, state.evidenceTab.value, state.rulesForm.value];
        const typed = lengthOf(state.drafts.value);
        const isChoice = before?.some((each, at) => each !== now[at]) === true;
        if (before !== null) keeping.ask();
        // Firefox may end a popup without telling it: only letters wait.
        if (isChoice || Math.abs(typed - length) > mostTyped) keeping.flush();
        [before, length] = [now, typed];
      });
    },
  };
}
