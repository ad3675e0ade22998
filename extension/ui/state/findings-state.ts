import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { bucketsOf } from '../../../src/cos/bucket-of.ts';
import { type NamedBuckets, withNamedBuckets } from '../../../src/cos/custom-domain.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { firstForm } from '../../../src/notation/change-form.ts';
import type { Observation } from '../../../src/settling/observation.ts';
import type { FindingKind } from '../../../src/text/finding-list-text.ts';
import { succeeded, verdictOf } from '../../findings/verdicts.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import type { CheckedBucket } from '../../storage/checked-shape.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import type { Forgotten } from '../forgotten.ts';
import { askableOf } from './askable.ts';
import { createLanguageState } from './language-state.ts';
import { outdates, shownCheck } from './shown-check.ts';
import { foundIn, type WorkOut } from './work-out.ts';

/** Rules without the time of their last change, so that what failed before it in a recording still shows. */
function timeless(saved: ReadonlyMap<string, SavedConfiguration>): ReadonlyMap<string, SavedConfiguration> {
  return new Map([...saved].map(([bucket, { changedAt: _, ...rest }]) => [bucket, rest]));
}

/**
 * What every view of findings knows: exchanges from any source, what is known of their buckets, what is chosen.
 * `recorded`: whether the exchanges are a recording, and so past. `workOut`: how the findings of many are worked out.
 * `isOneColumn`: whether there is room for the list or for a finding only. Of several none is shown then before a person
 * chooses one.
 */
export function createFindingsState(
  recorded: ReadonlySignal<boolean> = signal(false),
  workOut?: WorkOut,
  isOneColumn: ReadonlySignal<boolean> = signal(false),
) {
  const exchanges = signal<readonly Exchange[]>([]);
  /** How many more exchanges were dropped from the list to make room. */
  const leftOut = signal(0);
  /** How many requests to COS have not ended. */
  const underWay = signal(0);
  const saved = signal<ReadonlyMap<string, SavedConfiguration>>(new Map());
  /** What buckets were seen to do where COS documents nothing, by bucket name. */
  const observed = signal<ReadonlyMap<string, readonly Observation[]>>(new Map());
  /** The named buckets, by custom domain. */
  const namedBuckets = signal<NamedBuckets>({});
  /** Buckets that a person entered: what is stored of them is followed though no exchange is about them. */
  const enteredBuckets = signal<readonly string[]>([]);
  /** Buckets whose rules were remembered when the view opened. */
  const rememberedBuckets = signal<readonly string[]>([]);
  /** The id of an exchange of the finding shown. It keeps that in view when others fail or its diagnosis changes. */
  const selectedExchange = signal<string | null>(null);
  /** Whether the browser refused to store rules or names. They then hold until the view closes. */
  const storageFailed = signal(false);
  /** What the bucket of the selected finding was asked, and its answers; `null` while it was not asked. */
  const asked = signal<AskedBucket | null>(null);
  /** What the buckets of several findings were asked, by bucket or host. */
  const askedPlaces = signal<ReadonlyMap<string, AskedBucket>>(new Map());
  /** The latest check of the tab; `null` while there was none. */
  const checked = signal<CheckedBucket | null>(null);

  /** Which form for a bucket's rules a person chose; `null` before. */
  const rulesForm = signal<'paste' | 'fetch' | null>(null);

  /** What a person began to paste as the rules of a bucket, by bucket name, the latest last. */
  const drafts = signal<ReadonlyMap<string, string>>(new Map());
  /** The tab of the evidence that was chosen last; `null` before. It stays while the findings change. */
  const evidenceTab = signal<string | null>(null);
  /** The exchange by which a person chose a finding last, or went back to the list; `null` before. */
  const chosen = signal<{ readonly exchange: string | null } | null>(null);
  /** What was forgotten just now, and can come back. */
  const forgotten = signal<Forgotten | null>(null);

  /** Whether what findings rest on is still being read, so that none is told yet. */
  const isHeld = signal(false);

  const told = computed(() => withNamedBuckets(exchanges.value, namedBuckets.value));
  const known = computed(() => (recorded.value ? timeless(saved.value) : saved.value));
  const { found, ...depth } = foundIn(told, known, isHeld, workOut);
  const buckets = computed(() => bucketsOf(told.value));
  const selected = computed(() => {
    const pinned = found.value.find((finding) => finding.exchanges.some(({ id }) => id === selectedExchange.value));
    if (pinned !== undefined) return pinned;
    if (isOneColumn.value && found.value.length > 1) return null;
    return found.value.find(({ hint }) => !hint) ?? null;
  });
  effect(() => {
    try {
      // What is found before all is worked out may not be what is to be shown first.
      if (!isHeld.value && !depth.isGlance.value) selectedExchange.value = selected.value?.exchanges[0].id ?? null;
    } catch {
      // What cannot be worked out is told where it is shown. To throw here would end this effect.
    }
  });
  return {
    ...createLanguageState(),
    /** The form in which changes are shown. */
    form: signal(firstForm),
    recorded,
    exchanges,
    /** The exchanges with the buckets that a person named. */
    told,
    leftOut,
    underWay,
    saved,
    observed,
    selectedExchange,
    storageFailed,
    asked,
    askedPlaces,
    /** The bucket's answers about the selected finding, as far as they still hold. */
    answers: computed(() => {
      const [latest, finding] = [asked.value, selected.value];
      return latest === null || finding === null || outdates(checked.value, latest, finding) ? null : latest;
    }),
    checked,
    /** The check as it is shown; `null` for none, and in a recording. */
    check: computed(() =>
      recorded.value ? null : shownCheck(checked.value, told.value, selected.value, underWay.value),
    ),
    rulesForm,
    drafts,
    evidenceTab,
    chosen,
    /** Shows the finding of an exchange, or the list, because a person wants to see it. */
    choose(exchange: string | null): void {
      selectedExchange.value = exchange;
      chosen.value = { exchange };
    },
    forgotten,
    /** How many exchanges went well. */
    succeeded: computed(() => exchanges.value.filter(succeeded).length),
    /** How many of the exchanges have no known end. */
    unended: computed(() => exchanges.value.filter((exchange) => verdictOf(exchange).outcome === 'pending').length),
    buckets,
    namedBuckets,
    enteredBuckets,
    /** The buckets of which what is stored is followed. */
    followedBuckets: computed(() => [...new Set([...buckets.value, ...enteredBuckets.value])]),
    rememberedBuckets,
    /** Every bucket known from exchanges, rules or names, each once. */
    knownBuckets: computed(() => [
      ...new Set([
        ...buckets.value,
        ...saved.value.keys(),
        ...Object.values(namedBuckets.value),
        ...rememberedBuckets.value,
      ]),
    ]),
    findings: found,
    ...depth,
    isHeld,
    isOneColumn,
    selected,
    /** Whether a finding is about a failure. */
    hasFailures: computed(() => found.value.some(({ hint }) => !hint)),
    /** What a person narrowed the list of findings down to: by words, and to a kind. */
    narrowing: { typed: signal(''), kind: signal<FindingKind | null>(null) },
    /** The exchange about which the selected finding's bucket can be asked; `null` for none, and in a recording. */
    askable: computed(() => (recorded.value ? null : askableOf(selected.value))),
  };
}

export type FindingsState = ReturnType<typeof createFindingsState>;
