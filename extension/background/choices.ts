import type { IntakeOptions } from '../capture/intake.ts';
import { keyHider } from '../redact/hide-key.ts';
import { chosenHideKey } from '../storage/hidden-keys.ts';
import { namedBuckets } from '../storage/named-buckets.ts';
import { settings } from '../storage/settings.ts';

/** What a person chose and named: how events are taken in, and which of them change the list. */
export interface Choices extends IntakeOptions {
  /** Whether a tab's list stays when the tab goes to another document. */
  readonly keepOnNavigation: boolean;
}

/** Reads what a person chose and named. Rejects where the browser's storage cannot be read. */
export async function readChoices(): Promise<Choices> {
  const [{ keepOnNavigation, hideKeys }, named, namedInPrivate] = await Promise.all([
    settings.get(),
    namedBuckets().get(),
    namedBuckets(true).get(),
  ]);
  const isNamed = (host: string) => Object.hasOwn(named, host) || Object.hasOwn(namedInPrivate, host);
  return { keepOnNavigation, isNamed, hideKey: hideKeys ? await chosenHideKey() : null };
}

/** The choices that hold where a person's cannot be read: nothing is kept that the person may have wanted hidden. */
export function safeChoices(): Choices {
  return { keepOnNavigation: false, hideKey: keyHider(crypto.randomUUID()) };
}
