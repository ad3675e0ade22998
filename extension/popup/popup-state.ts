import { computed, signal } from '@preact/signals';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import { en } from '../../src/text/en.ts';
import { zhCn } from '../../src/text/zh-cn.ts';
import type { SavedConfiguration } from '../store.ts';
import type { Emptiness } from '../ui/empty-state.tsx';
import { bucketsOf, findings, succeeded } from '../ui/finding.ts';

/** What the popup knows of the tab it belongs to. */
export interface TabFacts {
  readonly id: number;
  /** `null` where the page's address is none of ours to see, or it is no web page. */
  readonly origin: string | null;
  readonly watched: boolean;
  /** Whether the click that opened the popup lets the tab be seen for now. */
  readonly seenForNow: boolean;
}

/** All that the popup shows, from five facts: nothing derived is kept. */
export function createPopupState() {
  const tab = signal<TabFacts | null>(null);
  const exchanges = signal<readonly Exchange[]>([]);
  const saved = signal<ReadonlyMap<string, SavedConfiguration>>(new Map());
  const languageTag = signal<'en' | 'zh-CN'>('en');
  const selectedKey = signal<string | null>(null);
  /** Whether the browser refused to store rules: they hold until the popup closes. */
  const storageFailed = signal(false);

  const known = computed(
    () =>
      new Map(
        [...saved.value].map(([bucket, { configuration }]): [string, CorsConfiguration] => [bucket, configuration]),
      ),
  );
  const found = computed(() => findings(exchanges.value, known.value));
  const emptiness = computed((): Emptiness => {
    const count = exchanges.value.filter(succeeded).length;
    const facts = tab.value;
    if (facts === null || facts.origin === null) return { kind: 'not-a-page' };
    const site = facts.origin.replace(/^https?:\/\//, '');
    if (facts.watched || count > 0) return { kind: 'nothing-failed', succeeded: count };
    return facts.seenForNow ? { kind: 'watched-for-now', site } : { kind: 'not-watched', site };
  });
  return {
    tab,
    exchanges,
    saved,
    languageTag,
    selectedKey,
    storageFailed,
    buckets: computed(() => bucketsOf(exchanges.value)),
    text: computed(() => (languageTag.value === 'zh-CN' ? zhCn : en)),
    findings: found,
    selected: computed(() => found.value.find(({ key }) => key === selectedKey.value) ?? found.value[0] ?? null),
    emptiness,
  };
}

export type PopupState = ReturnType<typeof createPopupState>;
