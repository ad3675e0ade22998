import { forgetAsked } from '../asking/ask-bucket.ts';
import { forgetChecks } from '../asking/check-bucket.ts';
import { forgetCosHosts } from '../capture/capture-state.ts';
import { hideKeysIn } from '../capture/hide-keys-in-capture.ts';
import { hideKeyInUrl } from '../redact/hide-keys.ts';
import { storageArea } from '../storage/areas.ts';
import type { BackgroundRun } from './background-run.ts';
import { readChoices } from './choices.ts';

/** Applies the present settings and named buckets to later events and, to hide object keys, to what is kept. */
export async function followChoices({ started }: BackgroundRun): Promise<void> {
  const running = await started;
  running.choices = await readChoices();
  forgetCosHosts(running.state);
  const { hideKey } = running.choices;
  if (!hideKey) return;
  hideKeysIn(running.state, hideKey);
  const isShown = ({ url }: { readonly url: string }) => hideKeyInUrl(url, hideKey) !== url;
  await Promise.all([
    running.save(),
    forgetAsked(isShown),
    storageArea('session')
      .get()
      .then((items) => forgetChecks(items, ({ check }) => [...check.requests, ...check.preflights].some(isShown))),
  ]);
}
