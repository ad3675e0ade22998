import { computed, effect, signal } from '@preact/signals';
import type { Exchange } from '../../src/exchange.ts';
import { en } from '../../src/text/en.ts';
import { zhCn } from '../../src/text/zh-cn.ts';
import { bucketsOf } from '../findings/bucket-of.ts';
import { findings, succeeded } from '../findings/finding.ts';
import type { SavedConfiguration } from '../store.ts';
import type { Emptiness } from '../ui/empty-state.tsx';

/** What the popup knows of the tab it belongs to. */
export interface TabFacts {
  readonly id: number;
  /** `null` where the page's address is none of ours to see, or it is no web page. */
  readonly origin: string | null;
  readonly watched: boolean;
  /** Whether the click that opened the popup lets the tab be seen for now. */
  readonly seenForNow: boolean;
}

/** All that the popup shows, worked out from what it was told and what was chosen in it. */
export function createPopupState() {
  const tab = signal<TabFacts | null>(null);
  const exchanges = signal<readonly Exchange[]>([]);
  const saved = signal<ReadonlyMap<string, SavedConfiguration>>(new Map());
  const languageTag = signal<'en' | 'zh-CN'>('en');
  /** An exchange of the finding that is shown: it stays in view whatever fails next and whatever it comes to be called. */
  const selectedExchange = signal<string | null>(null);
  /** The bucket whose change was last said to be saved, until something fails again. */
  const savedBucket = signal<string | null>(null);
  /** Whether the browser refused to store rules: they hold until the popup closes. */
  const storageFailed = signal(false);

  const found = computed(() => findings(exchanges.value, saved.value));
  const selected = computed(() => {
    const pinned = found.value.find((finding) => finding.exchanges.some(({ id }) => id === selectedExchange.value));
    return pinned ?? found.value.find(({ hint }) => !hint) ?? null;
  });
  effect(() => {
    selectedExchange.value = selected.value?.exchanges[0].id ?? null;
  });
  const emptiness = computed((): Emptiness => {
    const count = exchanges.value.filter(succeeded).length;
    const facts = tab.value;
    if (savedBucket.value !== null && count === 0) return { kind: 'saved', bucket: savedBucket.value };
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
    selectedExchange,
    savedBucket,
    storageFailed,
    buckets: computed(() => bucketsOf(exchanges.value)),
    text: computed(() => (languageTag.value === 'zh-CN' ? zhCn : en)),
    findings: found,
    selected,
    emptiness,
  };
}

export type PopupState = ReturnType<typeof createPopupState>;
