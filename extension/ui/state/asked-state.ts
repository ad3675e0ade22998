import { computed, effect } from '@preact/signals';
import type { Exchange } from '../../../src/exchange.ts';
import { addressToAsk, questionOf } from '../../../src/probing/question.ts';
import { command } from '../../commands.ts';
import { succeeded } from '../../findings/verdicts.ts';
import { type AskedBucket, type AskedKey, askedBucket, keyOfAsked } from '../../storage/asked-buckets.ts';
import { followStored } from '../../storage/follow-stored.ts';
import { isInPrivateWindow, isSplit } from '../../storage/private-windows.ts';
import { followAskedPlaces } from './asked-places.ts';
import type { FindingsState } from './findings-state.ts';
import { keepAwake } from './keep-awake.ts';
import { oncePermitted } from './once-permitted.ts';

/** The origins of exchanges, first those from which some succeeded: what a bucket allows it probably still allows. */
function originsOf(exchanges: readonly Exchange[]): string[] {
  const [well, badly] = [exchanges.filter(succeeded), exchanges.filter((exchange) => !succeeded(exchange))];
  return [...new Set([...well, ...badly].map(({ request }) => request.origin))];
}

/** Keeps `state` in step with what the bucket of the selected finding was asked, and has it asked. */
export function askedState(state: FindingsState) {
  // Chrome's private windows have a storage of their own.
  const inPrivate = isInPrivateWindow() && !isSplit();

  /** What to ask of the selected finding; `null` where there is nothing. */
  function inquiry() {
    const exchange = state.askable.peek();
    if (exchange === null) return null;
    const question = questionOf(exchange, originsOf(state.exchanges.peek()));
    const key: AskedKey = { url: addressToAsk(exchange), request: question.request, inPrivate };
    return { question, key };
  }

  /** The same text for as long as the same is to be asked, though more exchanges come. */
  const id = computed(() => {
    // `inquiry` itself follows nothing.
    state.askable.value;
    const current = inquiry();
    return current === null ? null : keyOfAsked(current.key);
  });

  function follow(): (() => void) | undefined {
    const current = inquiry();
    state.asked.value = null;
    if (id.value === null || current === null) return undefined;
    return followStored(askedBucket(current.key), (asked) => {
      state.asked.value = asked;
    }).end;
  }

  function ask(): void {
    const current = inquiry();
    if (current === null) return;
    const { question, key } = current;
    const now = Date.now();
    const failed: AskedBucket = {
      question,
      url: key.url,
      answered: [],
      progress: 'done',
      problem: { kind: 'failed' },
      startedAt: now,
      endedAt: now,
    };
    command('ask-bucket', { url: key.url, question, inPrivate }).catch(() => {
      state.asked.value = failed;
    });
  }

  return {
    actions: {
      ask,
      stopAsking: () => {
        const current = inquiry();
        if (current !== null) command('stop-asking', current.key).catch(() => undefined);
      },
      /** Asks the browser for the host and then, if it is granted, the bucket. To be called directly in a click. */
      permitToAsk: (host: string) => oncePermitted(host, state.askable.peek()?.request.origin ?? '', ask),
    },
    follow: () => {
      effect(follow);
      followAskedPlaces(state, inPrivate);
      keepAwake(() => state.asked.value?.progress === 'asking');
    },
  };
}
