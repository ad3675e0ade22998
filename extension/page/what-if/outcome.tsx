import type { Phrase } from '../../../src/text/phrase.ts';
import { diagnosisText, type Text } from '../../../src/text/text.ts';
import type { Prediction } from '../../../src/what-if/prediction.ts';
import { RuleTable } from '../../ui/evidence/rule-table.tsx';
import { Assumptions, Contradicted, type SettlingActions } from '../../ui/finding/assumptions.tsx';
import { OtherDiagnoses } from '../../ui/finding/other-diagnoses.tsx';
import { Fix } from '../../ui/fix/fix.tsx';
import { PhraseText } from '../../ui/phrase-text.tsx';
import type { WhatIfState } from './what-if-state.ts';

interface Props {
  readonly state: WhatIfState;
  readonly text: Text;
}

interface Headline {
  readonly title: Phrase;
  readonly cause: Phrase;
  readonly caveat?: Phrase;
}

function headlineOf({ diagnosis, replayed, exchange }: Prediction, text: Text): Headline {
  if (diagnosis !== null) return diagnosisText(text, diagnosis);
  const { whatIf: words } = text.interface;
  const { preflight, actual } = replayed;
  const { method, origin } = exchange.request;
  return {
    title: words.passesTitle(method, origin),
    cause: words.passesCause(preflight?.match.matchedRule ?? null, actual.match.matchedRule ?? 0),
  };
}

/** What the form lacks, or which rules it lacks. */
function openHeadline({ bucket, form, target, origin, method }: WhatIfState, text: Text): Headline {
  const { whatIf: words } = text.interface;
  const { problem } = target.value;
  const isWrong = [origin.value, method.value].some((read) => !read.ok && read.problem.kind !== 'empty');
  if (isWrong || (problem !== null && problem.kind !== 'empty'))
    return { title: [words.wrongTitle], cause: words.wrongCause };
  if (bucket.value === null || form.value.origin.trim() === '' || !method.value.ok) {
    return { title: [words.openTitle], cause: words.openCause };
  }
  return { title: words.unknownTitle(bucket.value), cause: words.unknownCause };
}

/** What becomes of the request, in a sentence, and why. */
export function OutcomeHead({ state, text }: Props) {
  const prediction = state.prediction.value;
  const { title, cause, caveat } = prediction === null ? openHeadline(state, text) : headlineOf(prediction, text);
  return (
    <section class="cause" aria-live="polite">
      <h1>
        <PhraseText phrase={title} />
      </h1>
      <p>
        <PhraseText phrase={cause} />
      </p>
      {caveat && (
        <p class="caveat">
          <PhraseText phrase={caveat} />
        </p>
      )}
    </section>
  );
}

/** The change with which the request passes; where there is none, what to do instead. */
export function OutcomeChange({ state, text }: Props) {
  const { whatIf: words, remedy } = text.interface;
  const [prediction, change, bucket] = [state.prediction.value, state.change.value, state.bucket.value];
  if (prediction === null || change === null || bucket === null) return null;
  const { diagnosis, exchange, configuration } = prediction;
  const { suggestion, wide, only, asked, captured } = change;
  if (state.contrary.value.length > 0) return <Contradicted observed={state.contrary.value} text={text} />;
  if (suggestion !== null) {
    return (
      <Fix
        narrow={suggestion}
        wide={wide}
        only={only}
        example={exchange}
        diagnosis={diagnosis}
        before={configuration}
        asked={asked}
        text={text}
        proven={words.proof(suggestion.proof.kept, captured)}
        onCheck={null}
      />
    );
  }
  if (diagnosis === null) return null;
  return (
    <section class="band remedy">
      <h2>{remedy}</h2>
      <p>
        <PhraseText phrase={diagnosisText(text, diagnosis).remedy} />
      </p>
      {change.unsought && (
        <p class="caveat">
          <PhraseText phrase={text.interface.changeNotSought} />
        </p>
      )}
    </section>
  );
}

/** Each rule against the request, what else is to be said, and what all of that rests on. */
export function OutcomeEvidence({ state, settling, text }: Props & { readonly settling: SettlingActions }) {
  const { interface: words } = text;
  const [prediction, change] = [state.prediction.value, state.change.value];
  if (prediction === null) return null;
  const { exchange, configuration, replayed, diagnosis, others } = prediction;
  return (
    <>
      <OtherDiagnoses
        diagnoses={others}
        mended={change !== null && change.suggestion !== null && state.contrary.value.length === 0}
        text={text}
      />
      <section class="evidence">
        {configuration.rules.length > 0 && (
          <RuleTable
            exchange={exchange}
            replayed={replayed}
            configuration={configuration}
            edits={change?.suggestion?.edits ?? []}
            diagnoses={diagnosis === null ? others : [diagnosis, ...others]}
            words={words}
          />
        )}
        <Assumptions
          key={state.inquiry.value?.key}
          resting={state.resting.value}
          bucket={state.bucket.value}
          configuration={configuration}
          actions={state.target.value.url === null ? null : settling}
          text={text}
        />
      </section>
    </>
  );
}
