import { effect } from '@preact/signals';
import { type KeptView, type KeptViewKey, keptView } from '../../storage/kept-view.ts';
import { isInPrivateWindow, isSplit } from '../../storage/private-windows.ts';
import { afterPause } from './after-pause.ts';
import type { FindingsState } from './findings-state.ts';

/** In milliseconds. What is typed faster is stored together. */
const pause = 150;

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
    // A storage that is full keeps what is more.
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
      let isFirst = true;
      effect(() => {
        // What a view shows by itself, such as its only finding, is not kept: others may come meanwhile.
        const { chosen, evidenceTab, rulesForm, drafts } = state;
        void [chosen.value, evidenceTab.value, rulesForm.value, drafts.value];
        if (!isFirst) keeping.ask();
        isFirst = false;
      });
    },
  };
}
