import { keyHider } from './capture/hide-key.ts';
import type { HideKey } from './capture/redact.ts';
import { storedItem } from './stored-item.ts';

/** As long as the browser runs, one text that nobody can guess. */
const salt = storedItem<string | null>('session', 'salt', null);

/** How objects' keys are hidden as long as the browser runs: the same names from one worker to the next. */
export async function chosenHideKey(): Promise<HideKey> {
  const known = await salt.get();
  if (known !== null) return keyHider(known);
  const chosen = crypto.randomUUID();
  await salt.set(chosen);
  return keyHider(chosen);
}
