import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Observation, Resting } from '../../../src/settling/observation.ts';
import { settling as planOf, type Settling } from '../../../src/settling/settling.ts';
import { plainText } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import { AskingProblemLine } from '../asking-problem-line.tsx';
import { Heading } from '../heading.tsx';
import { PhraseText } from '../phrase-text.tsx';
import type { SettlingOutcome } from '../settling-outcome.ts';

/** What a person can do about an assumption. */
export interface SettlingActions {
  /** Asks a bucket whether an assumption holds for it, and remembers what it does. */
  readonly settle: (bucket: string, resting: Resting, settling: Settling) => Promise<SettlingOutcome>;
  /** Asks the browser for a host, and brings whether it was granted. */
  readonly permitToSettle: ((host: string, resting: Resting) => Promise<boolean>) | null;
}

interface Props {
  readonly resting: readonly Resting[];
  readonly bucket: string | null;
  readonly configuration: CorsConfiguration | null;
  /** `null` where nothing is to be asked: the list is a file's. */
  readonly actions: SettlingActions | null;
  readonly text: Text;
}

interface OfferProps {
  readonly resting: Resting;
  readonly bucket: string;
  readonly settling: Settling;
  readonly actions: SettlingActions;
  readonly text: Text;
}

/** The button that has the bucket asked about one assumption, and what came of it where that settles nothing. */
function Offer({ resting, bucket, settling, actions, text }: OfferProps) {
  const words = text.interface.settling;
  const outcome = useSignal<SettlingOutcome | 'asking' | null>(null);
  const { settle, permitToSettle } = actions;
  const ask = () => {
    if (outcome.value === 'asking') return;
    outcome.value = 'asking';
    void settle(bucket, resting, settling).then((ended) => {
      outcome.value = ended;
    });
  };
  const permit =
    permitToSettle === null
      ? null
      : (host: string) => {
          void permitToSettle(host, resting).then((granted) => {
            if (granted) ask();
          });
        };
  const ended = outcome.value === 'asking' ? null : outcome.value;
  return (
    <>
      <p class="offer">
        <button
          type="button"
          class="settle"
          aria-label={words.askAbout(plainText(text.assumptions[resting.assumption]))}
          aria-disabled={outcome.value === 'asking'}
          onClick={ask}
        >
          {words.ask}
        </button>
        <span aria-live="polite">{outcome.value === 'asking' ? words.asking : words.sends(settling.asked.length)}</span>
      </p>
      {ended?.kind === 'problem' && <AskingProblemLine problem={ended.problem} onPermit={permit} text={text} />}
      {(ended?.kind === 'ambiguous' || ended?.kind === 'unlike-rules') && (
        <p class="unsettled" role="status">
          <PhraseText phrase={words.unsettled[ended.kind]} />
        </p>
      )}
    </>
  );
}

type PlannedProps = Omit<OfferProps, 'settling'> & { readonly configuration: CorsConfiguration };

/** The offer to settle an assumption, where preflights can. Which do is worked out once the view is painted. */
function Planned({ configuration, ...props }: PlannedProps) {
  const { exchange, assumption } = props.resting;
  const plan = useSignal<{ readonly of: string; readonly settling: Settling | null } | null>(null);
  // The same exchange may be read anew while a bucket is asked.
  const of = JSON.stringify([assumption, exchange.id, exchange.request, configuration]);
  useEffect(() => {
    const timer = setTimeout(() => {
      plan.value = { of, settling: planOf(exchange, configuration, assumption) };
    });
    return () => clearTimeout(timer);
  }, [of]);
  const settling = plan.value?.of === of ? plan.value.settling : null;
  return settling === null ? null : <Offer {...props} settling={settling} />;
}

function dateOf({ at }: Observation, { tag }: Text): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(at);
}

/** What a bucket was seen to do, and when. */
function Observed({ observation, text }: { readonly observation: Observation; readonly text: Text }) {
  const words = text.interface.settling;
  const { assumption, does } = observation;
  return (
    <>
      <PhraseText phrase={does === null ? text.assumptions[assumption] : words.does[does]} />{' '}
      <small>{words.on(dateOf(observation, text))}</small>
    </>
  );
}

/** What a finding rests on: what is assumed, each with a way to settle it, and what was observed. */
export function Assumptions({ resting, bucket, configuration, actions, text }: Props) {
  const assumed = resting.filter(({ observation }) => observation === null);
  const observed = resting.flatMap(({ observation }) => observation ?? []);
  return (
    <>
      {assumed.length > 0 && (
        <aside class="assumptions">
          <b>{text.interface.restsOn}</b>
          <ul>
            {assumed.map((each) => (
              <li key={each.assumption}>
                <PhraseText phrase={text.assumptions[each.assumption]} />
                {actions !== null && configuration !== null && bucket !== null && (
                  <Planned resting={each} bucket={bucket} configuration={configuration} actions={actions} text={text} />
                )}
              </li>
            ))}
          </ul>
        </aside>
      )}
      {observed.length > 0 && (
        <aside class="assumptions observed">
          <b>{text.interface.settling.observed}</b>
          <ul>
            {observed.map((observation) => (
              <li key={observation.assumption}>
                <Observed observation={observation} text={text} />
              </li>
            ))}
          </ul>
        </aside>
      )}
    </>
  );
}

/** Stands in place of a remedy and a change that would rest on what the bucket was seen not to do. */
export function Contradicted({ observed, text }: { readonly observed: readonly Observation[]; readonly text: Text }) {
  const words = text.interface.settling;
  const advice = new Map(
    observed.flatMap(({ does }) =>
      does === null ? [] : [[plainText(words.instead(does)), words.instead(does)] as const],
    ),
  );
  return (
    <section class="band remedy contradicted">
      <Heading level="h2">{words.contradicted}</Heading>
      {observed.map((observation) => (
        <p key={observation.assumption}>
          <Observed observation={observation} text={text} />
        </p>
      ))}
      <p>
        <PhraseText phrase={words.noChange} />
      </p>
      {[...advice].map(([key, phrase]) => (
        <p key={key}>
          <PhraseText phrase={phrase} />
        </p>
      ))}
    </section>
  );
}
