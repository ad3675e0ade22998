import type { IntakeOptions } from '../capture/intake.ts';
import { keyHider } from '../redact/hide-key.ts';
import { chosenHideKey } from '../storage/hidden-keys.ts';
import { namedBuckets } from '../storage/named-buckets.ts';
import { settings } from '../storage/settings.ts';

/** What a person chose in the settings and which buckets were named, as the capture uses them. */
export interface Choices extends IntakeOptions {
  /** Whether a tab's list stays when the tab goes to another document. */
  readonly keepOnNavigation: boolean;
}

/** Reads the settings and the named buckets, those of private windows too. Rejects when the storage cannot be read. */
export async function readChoices(): Promise<Choices> {
  const [{ keepOnNavigation, hideKeys }, named, namedInPrivate] = await Promise.all([
    settings.get(),
    namedBuckets().get(),
    namedBuckets(true).get(),
  ]);
  const isNamed = (host: string) => Object.hasOwn(named, host) || Object.hasOwn(namedInPrivate, host);
  return { keepOnNavigation, isNamed, hideKey: hideKeys ? await chosenHideKey() : null };
}

/** The choices that hold when a person's cannot be read. They hide object keys, in case the person wanted that. */
export function safeChoices(): Choices {
  return { keepOnNavigation: false, hideKey: keyHider(crypto.randomUUID()) };
}
