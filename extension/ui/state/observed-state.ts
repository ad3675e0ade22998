import { busyIn } from '../../../src/probing/ask.ts';
import type { ProbeAnswer } from '../../../src/probing/probe.ts';
import type { SentPreflight } from '../../../src/probing/sent-preflight.ts';
import { type Observation, type Resting, withObservation } from '../../../src/settling/observation.ts';
import { type Settling, settled } from '../../../src/settling/settling.ts';
import { command } from '../../commands.ts';
import { watchHost } from '../../permission/permissions.ts';
import { observedAnswers } from '../../storage/observed-answers.ts';
import type { SettlingOutcome } from '../settling-outcome.ts';
import type { FindingsState } from './findings-state.ts';
import { followBuckets } from './followed-buckets.ts';

/** Keeps `state` in step with what was observed of its buckets. `inPrivate`: whether the view is in a private window. */
export function observedState(state: FindingsState, inPrivate: boolean) {
  const itemOf = (bucket: string) => observedAnswers(bucket, inPrivate);

  function know(bucket: string, observations: readonly Observation[]): void {
    // Of most buckets nothing was observed, and who tells nothing new disturbs a view for nothing.
    if (observations.length === 0 && !state.observed.value.has(bucket)) return;
    state.observed.value = new Map(state.observed.value).set(bucket, observations);
  }

  /** Shows an observation at once and stores it. If the browser refuses, it holds until the view closes. */
  async function remember(bucket: string, fresh: Observation): Promise<void> {
    const observations = withObservation(state.observed.value.get(bucket) ?? [], fresh);
    know(bucket, observations);
    try {
      await itemOf(bucket).set(observations);
      state.storageFailed.value = false;
    } catch {
      state.storageFailed.value = true;
    }
  }

  return {
    /** Sends a settling's preflights one by one, and remembers what they settle. Never rejects. */
    async settle(bucket: string, { assumption, aspect }: Resting, settling: Settling): Promise<SettlingOutcome> {
      const answers: ProbeAnswer[] = [];
      for (const { url, probe } of settling.asked) {
        const failed: SentPreflight = { answer: null, problem: { kind: 'failed' } };
        const sent = await command('send-preflight', { url, probe }).catch(() => failed);
        if (sent.problem !== null) return { kind: 'problem', problem: sent.problem };
        const busy = busyIn(sent.answer);
        if (busy !== null) return { kind: 'problem', problem: busy };
        answers.push(sent.answer);
      }
      const outcome = settled(settling, answers);
      if (outcome.kind === 'confirmed' || outcome.kind === 'contradicted') {
        const does = outcome.kind === 'confirmed' ? null : outcome.does;
        await remember(bucket, { assumption, aspect, does, at: Date.now() });
      }
      return outcome;
    },
    /** Asks the browser for a host. To be called directly in a click. Resolves with whether it was granted. */
    permitToSettle: (host: string, { exchange }: Resting): Promise<boolean> =>
      watchHost(host, exchange.request.origin).catch(() => false),
    /** Forgets what was observed of a bucket, and gives what puts it back, unless something else was observed by then. */
    forget(bucket: string): () => void {
      const before = state.observed.value.get(bucket) ?? [];
      know(bucket, []);
      const putBack = itemOf(bucket).take();
      // Only an undo waits for it.
      putBack.catch(() => undefined);
      return () => {
        if ((state.observed.value.get(bucket) ?? []).length === 0) know(bucket, before);
        putBack.then((put) => put()).catch(() => undefined);
      };
    },
    /** Follows what was observed of the buckets in `state`. Resolves once what is stored of the present ones is read. */
    follow: () => followBuckets(state, itemOf, know),
  };
}
