import { command } from '../../commands.ts';
import { oncePermitted } from '../../ui/state/once-permitted.ts';
import type { WhatIfState } from './what-if-state.ts';

/** The actions by which the live bucket is asked for what the form says. */
export function liveActions(state: WhatIfState) {
  /** Asks nothing that is being asked already. An answer that comes once something else is asked is dropped. */
  function ask(): void {
    const inquiry = state.inquiry.peek();
    if (inquiry === null) return;
    const { key, url, probe } = inquiry;
    const live = state.live.peek();
    if (live?.key === key && live.sent === null) return;
    const asking = { key, sent: null };
    state.live.value = asking;
    command('send-preflight', { url, probe })
      .catch(() => ({ answer: null, problem: { kind: 'failed' as const } }))
      .then((sent) => {
        if (state.live.peek() === asking) state.live.value = { key, sent };
      });
  }

  return {
    ask,
    /** Asks the browser for the host and then, if it is granted, the bucket. To be called directly in a click. */
    permitToAsk: (host: string) => oncePermitted(host, '', ask),
  };
}
