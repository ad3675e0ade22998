import { computed, signal } from '@preact/signals';
import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import { en } from '../../src/text/en/en.ts';
import { zhCn } from '../../src/text/zh-cn/zh-cn.ts';
import type { Grants } from '../permission/match-pattern.ts';
import type { SavedConfiguration } from '../storage/saved-configurations.ts';
import type { Settings } from '../storage/settings.ts';

/** All that the settings page shows. */
export function createSettingsState() {
  const languageTag = signal<'en' | 'zh-CN'>('en');
  return {
    languageTag,
    /** `null` follows the browser. */
    language: signal<'en' | 'zh-CN' | null>(null),
    text: computed(() => (languageTag.value === 'zh-CN' ? zhCn : en)),
    grants: signal<Grants>({ required: [], optional: [] }),
    /** The pattern that the browser would not take back. */
    notWithdrawn: signal<string | null>(null),
    settings: signal<Settings>({ keepOnNavigation: false, hideKeys: false }),
    saved: signal<ReadonlyMap<string, SavedConfiguration>>(new Map()),
    domains: signal<NamedBuckets>({}),
    /** Whether the browser refused to store the last choice. */
    notStored: signal(false),
  };
}

export type SettingsState = ReturnType<typeof createSettingsState>;
