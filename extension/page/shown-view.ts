import { effect } from '@preact/signals';
import type { Exchange } from '../../src/exchange.ts';
import { type PageState, type View, views } from './page-state.ts';
import { formOf, sourceOf } from './what-if/form.ts';

function viewInAddress(): View {
  const named = location.hash.slice(1);
  return views.find((view) => view === named) ?? 'findings';
}

/** Keeps the shown view and the part of the address behind `#` in step. */
export function shownView(state: PageState) {
  function show(view: View): void {
    state.view.value = view;
    if (viewInAddress() !== view) location.hash = view;
  }
  return {
    show,
    /** Fills the form of the other view from a captured exchange, and goes there. */
    tryOther(exchange: Exchange): void {
      state.whatIf.begin({ form: formOf(exchange), source: sourceOf(exchange) });
      show('what-if');
      scrollTo(0, 0);
    },
    follow(): void {
      state.view.value = viewInAddress();
      addEventListener('hashchange', () => {
        state.view.value = viewInAddress();
      });
      // The rules of the entered bucket are read as those of captured requests are.
      effect(() => {
        const bucket = state.whatIf.bucket.value;
        state.enteredBuckets.value = bucket === null ? [] : [bucket];
      });
    },
  };
}
