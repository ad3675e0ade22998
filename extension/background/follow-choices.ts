import { forgetCosHosts } from '../capture/capture-state.ts';
import { hideKeysIn } from '../capture/hide-keys-in-capture.ts';
import { readChoices } from './choices.ts';
import type { Worker } from './worker.ts';

/** Applies the present settings and named buckets to later events and, to hide object keys, to what is kept. */
export async function followChoices({ started }: Worker): Promise<void> {
  const worker = await started;
  worker.choices = await readChoices();
  forgetCosHosts(worker.state);
  const { hideKey } = worker.choices;
  if (!hideKey) return;
  hideKeysIn(worker.state, hideKey);
  await worker.save();
}
