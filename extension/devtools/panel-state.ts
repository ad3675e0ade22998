import { effect, signal } from '@preact/signals';
import { createFindingsState } from '../ui/state/findings-state.ts';
import { narrowView } from '../ui/state/narrow-view.ts';
import { workOutInWorker } from '../ui/state/work-out-in-worker.ts';
import { emptyLog, exchangesOf } from './log.ts';

/** All that the panel shows. */
export function createPanelState() {
  const state = createFindingsState(undefined, workOutInWorker(), narrowView());
  const log = signal(emptyLog);
  /** Whether requests of earlier pages stay in the list. */
  const keepsLog = signal(false);
  effect(() => {
    state.exchanges.value = exchangesOf(log.value);
  });
  return { ...state, log, keepsLog };
}

export type PanelState = ReturnType<typeof createPanelState>;
