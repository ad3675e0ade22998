import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Exchange } from '../../../src/exchange.ts';
import { type Finding, findings, glance } from '../../findings/finding.ts';
import type { KnownConfigurations } from '../../findings/group.ts';
import { latestWork } from './latest-work.ts';

/** Exchanges, and the saved configurations by bucket name: what findings are worked out from. */
export interface FindingsTask {
  readonly exchanges: readonly Exchange[];
  readonly known: KnownConfigurations;
}

/** Has findings worked out elsewhere. Rejects where that is not possible. */
export type WorkOut = (task: FindingsTask) => Promise<readonly Finding[]>;

const here: WorkOut = ({ exchanges, known }) => Promise.resolve(findings(exchanges, known));

/** The most pairs of an exchange and a value of the rules whose findings are worked out at once, before a view shows. */
const mostAtOnce = 2000;
/** The most exchanges whose findings are worked out at once, or that are glanced at, before a view shows. */
const mostExchanges = 50;

/** For how many milliseconds the newest exchanges are looked at before a view shows. */
const patience = 4;

function isLittle({ exchanges, known }: FindingsTask): boolean {
  if (exchanges.length > mostExchanges) return false;
  let values = 1;
  for (const { configuration } of known.values()) {
    for (const { allowedOrigins, allowedMethods, allowedHeaders } of configuration.rules)
      values += allowedOrigins.length + allowedMethods.length + allowedHeaders.length;
  }
  return exchanges.length * values <= mostAtOnce;
}

function glanceOf({ exchanges, known }: FindingsTask): readonly Finding[] {
  const end = performance.now() + patience;
  let looked = 0;
  return glance(exchanges, known, () => {
    looked += 1;
    return looked >= mostExchanges || performance.now() > end;
  });
}

/**
 * The findings in `exchanges`. Those of few exchanges are there at once. Of many, those of the newest are there at once,
 * without their changes, and all as soon as `workOut` has brought them. Where there were findings before, these stay
 * until then. What `workOut` rejects is worked out here. While it `isHeld`, there are none.
 */
export function foundIn(
  exchanges: ReadonlySignal<readonly Exchange[]>,
  known: ReadonlySignal<KnownConfigurations>,
  isHeld: ReadonlySignal<boolean>,
  workOut: WorkOut = here,
) {
  const task = computed((): FindingsTask => ({ exchanges: exchanges.value, known: known.value }));
  const isFew = computed(() => isLittle(task.value));
  const done = latestWork(
    computed(() => (isHeld.value || isFew.value ? null : task.value)),
    workOut,
  );
  /** The findings of few exchanges; `null` while there are many, or none may be told. */
  const ofFew = computed(() =>
    isFew.value && !isHeld.value ? findings(task.value.exchanges, task.value.known) : null,
  );
  /**
   * What stays while the findings of many are worked out: those that were brought last or, before, those of the few
   * exchanges that there were; `null` where there were none. What was brought before there were few is past.
   */
  const latestKnown = signal<readonly Finding[] | null>(null);
  let tasksSince = new WeakSet<FindingsTask>();
  effect(() => {
    const latest = done.value;
    if (isFew.value) {
      tasksSince = new WeakSet();
      latestKnown.value = null;
      try {
        if (ofFew.value !== null && ofFew.value.length > 0) latestKnown.value = ofFew.value;
      } catch {
        // What cannot be worked out is told where it is shown. To throw here would end this effect.
      }
      return;
    }
    tasksSince.add(task.value);
    if (latest?.failed === false && tasksSince.has(latest.of)) latestKnown.value = latest.result;
  });
  const isWorkedOut = computed(() => isHeld.value || isFew.value || done.value?.of === task.value);
  const found = computed(() => {
    const { exchanges: all, known: configurations } = task.value;
    if (isHeld.value) return [];
    if (ofFew.value !== null) return ofFew.value;
    if (isWorkedOut.value && done.value?.failed) return findings(all, configurations);
    return latestKnown.value ?? glanceOf(task.value);
  });
  return {
    found,
    /** Whether the findings are those of all exchanges as they are now. */
    isWorkedOut,
    /** Whether the findings are those of the newest exchanges alone, without their changes. */
    isGlance: computed(() => !isWorkedOut.value && latestKnown.value === null),
  };
}
