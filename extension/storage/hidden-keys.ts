import type { Exchange } from '../../src/exchange.ts';
import { keyHider } from '../redact/hide-key.ts';
import { withHiddenKeys } from '../redact/hide-keys.ts';
import type { HideKey } from '../redact/redact-url.ts';
import { isText, orNull } from '../shapes/shape.ts';
import { sessionKeys } from './keys.ts';
import { settings } from './settings.ts';
import { storedItem } from './stored-item.ts';

/** The salt for hiding object keys, a random text. */
const salt = storedItem<string | null>('session', sessionKeys.salt, null, { fits: orNull(isText) });

async function chooseSalt(): Promise<string> {
  const known = await salt.get().catch(() => null);
  if (known !== null) return known;
  const chosen = crypto.randomUUID();
  await salt.set(chosen).catch(() => undefined);
  return chosen;
}

let choosing: Promise<string> | null = null;

/**
 * The function that hides object keys. A key gets the same name from every worker as long as the `session` area lasts,
 * unless the browser has no room to store the salt.
 */
export async function chosenHideKey(): Promise<HideKey> {
  // Callers that come while a salt is being chosen share it.
  choosing ??= chooseSalt().finally(() => {
    choosing = null;
  });
  return keyHider(await choosing);
}

type Hiding = (exchanges: readonly Exchange[]) => readonly Exchange[];

/**
 * Gives a function that hides the object keys of exchanges from a HAR, if a person chose to hide them or that cannot be
 * read.
 */
export async function chosenHiding(): Promise<Hiding> {
  const { hideKeys } = await settings.get().catch(() => ({ hideKeys: true }));
  if (!hideKeys) return (exchanges) => exchanges;
  const hideKey = await chosenHideKey();
  return (exchanges) => exchanges.map((exchange) => withHiddenKeys(exchange, hideKey));
}

/** Whenever settings are stored that hide object keys, calls `hide` with what hides those already shown. */
export function watchHiding(hide: (hiding: Hiding) => void): void {
  settings.watch(({ hideKeys }) => {
    if (hideKeys) void chosenHiding().then(hide, () => undefined);
  });
}
