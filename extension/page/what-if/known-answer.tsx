import type { Replay } from '../../../src/replay.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Prediction } from '../../../src/what-if/prediction.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { ago } from '../../ui/ago.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';
import { HeadLines } from './head-lines.tsx';

interface Props {
  readonly prediction: Prediction;
  readonly saved: SavedConfiguration;
  readonly text: Text;
}

function verdictWord({ verdict, preflight }: Replay, { whatIf: words }: Text['interface']): string {
  if (verdict.outcome === 'success') return words.verdicts.passes;
  if (verdict.stage === 'actual') return words.verdicts.withheld;
  return preflight?.match.matchedRule === null ? words.verdicts.refused : words.verdicts.blocked;
}

/** How the bucket would answer by the known rules: the preflight, and the request behind it. */
export function KnownAnswer({ prediction: { replayed }, saved, text }: Props) {
  const { whatIf: words, neverSent } = text.interface;
  const { preflight, actual, verdict } = replayed;
  const passes = verdict.outcome === 'success';
  const stopped = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
  const { method } = actual.request;
  return (
    <section class="card by-rules">
      <h2>
        {words.byRules}{' '}
        <small class="quiet">
          <PhraseText phrase={words.rules(saved.configuration.rules.length, ago(saved.savedAt, text))} />
        </small>
      </h2>
      <p class={passes ? 'verdict yes' : 'verdict no'}>
        <span aria-hidden="true">{passes ? '✓' : '✗'}</span> {verdictWord(replayed, text.interface)}
      </p>
      {preflight === null ? (
        <p class="quiet">
          <PhraseText phrase={words.noPreflight} />
        </p>
      ) : (
        <>
          <h3>{words.preflight}</h3>
          <HeadLines answer={preflight.answer} none={words.noCorsHeaders} />
        </>
      )}
      <h3>
        <PhraseText phrase={words.request(method)} />
      </h3>
      {stopped ? (
        <p class="quiet">{neverSent}</p>
      ) : (
        <>
          <HeadLines answer={{ status: null, headers: actual.answer.headers }} none={words.noCorsHeaders} />
          <p class="quiet">
            <PhraseText phrase={words.statusOpen} />
          </p>
        </>
      )}
    </section>
  );
}
