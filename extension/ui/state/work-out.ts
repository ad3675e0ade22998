import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Exchange } from '../../../src/exchange.ts';
import { type Finding, findings, glance } from '../../findings/finding.ts';
import type { KnownConfigurations } from '../../findings/group.ts';

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
/** The same for exchanges alone. */
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
  return glance(exchanges, known, () => performance.now() > end);
}

/**
 * The findings in `exchanges`. Those of few exchanges are there at once. Of many, those of the newest are there at once,
 * without their changes, and all as soon as `workOut` has brought them. Where it has brought findings of the exchanges
 * before, these stay until then. What `workOut` rejects is worked out here. While it `isHeld`, there are none.
 */
export function foundIn(
  exchanges: ReadonlySignal<readonly Exchange[]>,
  known: ReadonlySignal<KnownConfigurations>,
  isHeld: ReadonlySignal<boolean>,
  workOut: WorkOut = here,
) {
  const task = computed((): FindingsTask => ({ exchanges: exchanges.value, known: known.value }));
  /** The latest findings that were brought, and what they are of. */
  const brought = signal<{ readonly of: FindingsTask; readonly findings: readonly Finding[] } | null>(null);
  const rejected = signal<FindingsTask | null>(null);
  const isHere = computed(() => isLittle(task.value) || rejected.value === task.value);
  const isWorkedOut = computed(() => isHeld.value || isHere.value || brought.value?.of === task.value);
  const found = computed(() => {
    const { exchanges: all, known: configurations } = task.value;
    if (isHeld.value) return [];
    if (isHere.value) return findings(all, configurations);
    return brought.value?.findings ?? glanceOf(task.value);
  });

  let isUnderWay = false;
  async function bring(): Promise<void> {
    isUnderWay = true;
    // What changes meanwhile is worked out afterwards, all of it together.
    while (!isWorkedOut.peek()) {
      const of = task.peek();
      try {
        const fresh = await workOut(of);
        if (!isLittle(task.peek())) brought.value = { of, findings: fresh };
      } catch {
        rejected.value = of;
      }
    }
    isUnderWay = false;
  }
  effect(() => {
    // What is few was cleared before, so findings of more are past.
    if (isLittle(task.value)) brought.value = null;
    if (!isWorkedOut.value && !isUnderWay) void bring();
  });
  return {
    found,
    /** Whether the findings are those of all exchanges as they are now. */
    isWorkedOut,
    /** Whether the findings are those of the newest exchanges alone, without their changes. */
    isGlance: computed(() => !isWorkedOut.value && brought.value === null),
  };
}
