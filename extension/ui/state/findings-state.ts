import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { bucketsOf } from '../../../src/cos/bucket-of.ts';
import { type NamedBuckets, withNamedBuckets } from '../../../src/cos/custom-domain.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { succeeded } from '../../findings/attempts.ts';
import { findings } from '../../findings/finding.ts';
import { verdictOf } from '../../findings/verdicts.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { createLanguageState } from './language-state.ts';

/** Rules as if they had always held: what failed in a recording is to be seen though a change was made since. */
function timeless(saved: ReadonlyMap<string, SavedConfiguration>): ReadonlyMap<string, SavedConfiguration> {
  return new Map([...saved].map(([bucket, { changedAt: _, ...rest }]) => [bucket, rest]));
}

/**
 * What every view of findings knows: exchanges from whatever source, what is known of their buckets, what is chosen.
 * `recorded`: whether the exchanges are those of a recording, and so past.
 */
export function createFindingsState(recorded: ReadonlySignal<boolean> = signal(false)) {
  const exchanges = signal<readonly Exchange[]>([]);
  /** How many more there were that left the list to keep it bounded. */
  const leftOut = signal(0);
  /** How many requests have no answer yet. */
  const underWay = signal(0);
  const saved = signal<ReadonlyMap<string, SavedConfiguration>>(new Map());
  /** The buckets that a person named behind custom domains. */
  const namedBuckets = signal<NamedBuckets>({});
  /** Further buckets whose rules are remembered. */
  const rememberedBuckets = signal<readonly string[]>([]);
  /** An exchange of the finding that is shown: it stays in view whatever fails next and whatever it comes to be called. */
  const selectedExchange = signal<string | null>(null);
  /** Whether the browser refused to store rules or names: they hold until the view closes. */
  const storageFailed = signal(false);

  const told = computed(() => withNamedBuckets(exchanges.value, namedBuckets.value));
  const found = computed(() => findings(told.value, recorded.value ? timeless(saved.value) : saved.value));
  const buckets = computed(() => bucketsOf(told.value));
  const selected = computed(() => {
    const pinned = found.value.find((finding) => finding.exchanges.some(({ id }) => id === selectedExchange.value));
    return pinned ?? found.value.find(({ hint }) => !hint) ?? null;
  });
  effect(() => {
    selectedExchange.value = selected.value?.exchanges[0].id ?? null;
  });
  return {
    ...createLanguageState(),
    exchanges,
    leftOut,
    underWay,
    saved,
    selectedExchange,
    storageFailed,
    /** How many exchanges went well. */
    succeeded: computed(() => exchanges.value.filter(succeeded).length),
    /** How many exchanges have no end, though the source told of them. */
    unended: computed(() => exchanges.value.filter((exchange) => verdictOf(exchange).outcome === 'pending').length),
    buckets,
    namedBuckets,
    rememberedBuckets,
    /** Every bucket that is known from anywhere, each once. */
    knownBuckets: computed(() => [
      ...new Set([
        ...buckets.value,
        ...saved.value.keys(),
        ...Object.values(namedBuckets.value),
        ...rememberedBuckets.value,
      ]),
    ]),
    findings: found,
    selected,
  };
}

export type FindingsState = ReturnType<typeof createFindingsState>;
