import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether the window has no room for a list beside a finding. Follows its width, which zooming changes too. */
export function narrowView(): ReadonlySignal<boolean> {
  // Outside of a browser there is no window.
  const query = globalThis.matchMedia?.('(width < 820px)');
  const isNarrow = signal(query?.matches ?? false);
  query?.addEventListener('change', ({ matches }) => {
    isNarrow.value = matches;
  });
  return isNarrow;
}
