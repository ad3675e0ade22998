import { signal } from '@preact/signals';
import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { LanguageTag } from '../../src/text/text.ts';
import type { Grants } from '../permission/match-pattern.ts';
import type { SavedConfiguration } from '../storage/saved-configurations.ts';
import type { Settings } from '../storage/settings.ts';
import type { Forgotten } from '../ui/forgotten.ts';
import { createLanguageState } from '../ui/state/language-state.ts';

/** All that the settings page shows. */
export function createSettingsState() {
  return {
    ...createLanguageState(),
    /** `null` follows the browser. */
    language: signal<LanguageTag | null>(null),
    grants: signal<Grants>({ required: [], optional: [] }),
    /** The pattern that the browser did not take back; `null` for none. */
    notWithdrawn: signal<string | null>(null),
    settings: signal<Settings>({ keepOnNavigation: false, hideKeys: false }),
    saved: signal<ReadonlyMap<string, SavedConfiguration>>(new Map()),
    namedBuckets: signal<NamedBuckets>({}),
    /** What was forgotten just now, and can come back. */
    forgotten: signal<Forgotten | null>(null),
    /** Whether the browser refused to store the last choice. */
    notStored: signal(false),
  };
}

export type SettingsState = ReturnType<typeof createSettingsState>;
