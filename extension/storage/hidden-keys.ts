import type { Exchange } from '../../src/exchange.ts';
import { keyHider } from '../redact/hide-key.ts';
import { withHiddenKeys } from '../redact/hide-keys.ts';
import type { HideKey } from '../redact/redact-url.ts';
import { settings } from './settings.ts';
import { storedItem } from './stored-item.ts';

/** As long as the browser runs, one text that nobody can guess. */
const salt = storedItem<string | null>('session', 'salt', null);

async function chooseSalt(): Promise<string> {
  const known = await salt.get();
  if (known !== null) return known;
  const chosen = crypto.randomUUID();
  await salt.set(chosen).catch(() => undefined);
  return chosen;
}

let choosing: Promise<string> | null = null;

/**
 * How objects' keys are hidden as long as the browser runs: the same names from one worker to the next, where the browser
 * has room to remember that.
 */
export async function chosenHideKey(): Promise<HideKey> {
  // Who asks while the text is being chosen gets that one.
  choosing ??= chooseSalt().finally(() => {
    choosing = null;
  });
  return keyHider(await choosing);
}

type Hiding = (exchanges: readonly Exchange[]) => readonly Exchange[];

/** Gives what hides the objects' keys of exchanges that no capture brought, if a person chose to have them hidden. */
export async function chosenHiding(): Promise<Hiding> {
  const { hideKeys } = await settings.get();
  if (!hideKeys) return (exchanges) => exchanges;
  const hideKey = await chosenHideKey();
  return (exchanges) => exchanges.map((exchange) => withHiddenKeys(exchange, hideKey));
}

/** Calls `hide` with what hides the keys of what is shown already, each time a person chooses that. */
export function watchHiding(hide: (hiding: Hiding) => void): void {
  settings.watch(({ hideKeys }) => {
    if (hideKeys) void chosenHiding().then(hide, () => undefined);
  });
}
