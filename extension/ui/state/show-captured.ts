import { batch } from '@preact/signals';
import type { Captured } from '../../storage/stored-capture.ts';
import type { FindingsState } from './findings-state.ts';

/** Shows what was captured of a view's tab, in place of what the view showed before. */
export function showCaptured(state: FindingsState, { exchanges, leftOut, underWay }: Captured): void {
  batch(() => {
    state.exchanges.value = exchanges;
    state.leftOut.value = leftOut;
    state.underWay.value = underWay;
  });
}
