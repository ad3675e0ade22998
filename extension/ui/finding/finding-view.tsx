import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SavedChange } from '../../../src/checking/check-to-make.ts';
import { isFaultOfRules } from '../../../src/diagnosis.ts';
import { type Observation, restingOn } from '../../../src/settling/observation.ts';
import { diagnosisText, type Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { bounded } from '../boundary.tsx';
import { Evidence } from '../evidence/evidence.tsx';
import { Fix } from '../fix/fix.tsx';
import { Heading } from '../heading.tsx';
import { Later } from '../later.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { Assumptions, Contradicted, type SettlingActions } from './assumptions.tsx';
import { OtherDiagnoses } from './other-diagnoses.tsx';
import { PolicySource } from './policy-source.tsx';
import { RequestLine } from './request-line.tsx';

interface Props {
  readonly finding: Finding;
  readonly text: Text;
  /** Whether the list is a file's, and so past. */
  readonly recorded: boolean;
  /** What its bucket was asked while the rules were not known, as far as that still holds; `null` while it was not. */
  readonly asked: AskedBucket | null;
  /** What the finding's bucket was seen to do where COS documents nothing. */
  readonly observed: readonly Observation[];
  /** `null` where no bucket is to be asked. */
  readonly settling: SettlingActions | null;
  /** Checks the bucket once a person has saved a change in the console; `null` where that is not on offer. */
  readonly onCheck: ((change: SavedChange) => void) | null;
  /** How the latest check of the bucket stands. */
  readonly check: ComponentChildren;
  /** The places to name the finding's buckets and to paste their rules. */
  readonly paste: ComponentChildren;
}

interface ViewProps extends Props {
  /** Whether no more than the diagnosis is known yet. */
  readonly isGlance: boolean;
  /** Whether more, or something else, will be known soon. */
  readonly isBusy: boolean;
}

/** The proven change of the rules; nothing where there is none. */
function Change({ finding, text, onCheck }: Pick<Props, 'finding' | 'text' | 'onCheck'>) {
  const { suggestion, wide, only, bucket, configuration, asked, example, diagnosis } = finding;
  if (suggestion === null || bucket === null || configuration === null) return null;
  return (
    <Fix
      key={finding.key}
      narrow={suggestion}
      wide={wide}
      only={only}
      example={example}
      diagnosis={diagnosis}
      before={configuration}
      asked={asked}
      text={text}
      proven={diagnosis.kind === 'header-not-exposed' ? text.interface.proofRead(diagnosis.names) : undefined}
      onCheck={onCheck}
    />
  );
}

/** What to do, in a sentence; nothing where a change or the form for the rules says it. */
function Remedy({ finding, text }: Pick<Props, 'finding' | 'text'>) {
  const { suggestion, diagnosis } = finding;
  if (suggestion !== null && isFaultOfRules(diagnosis)) return null;
  if (!finding.passedSince && diagnosis.kind === 'rules-unknown') return null;
  const { remedy } = diagnosisText(text, diagnosis);
  return (
    <section class={finding.passedSince ? 'band remedy passed' : 'band remedy'}>
      <h2>{finding.passedSince ? text.interface.passedSince : text.interface.remedy}</h2>
      <p>
        <PhraseText phrase={finding.passedSince ? text.interface.passedSinceCause : remedy} />
      </p>
      {!finding.passedSince && <PolicySource diagnosis={diagnosis} words={text.interface} />}
      {finding.unsought && (
        <p class="caveat">
          <PhraseText phrase={text.interface.changeNotSought} />
        </p>
      )}
    </section>
  );
}

/** What a finding rests on, its example first among those that show it. */
function restingOf({ assumptions, example, exchanges, configuration }: Finding, observed: readonly Observation[]) {
  return configuration === null ? [] : restingOn(assumptions, [example, ...exchanges], configuration, observed);
}

/** What is wrong. */
function Cause({ finding, text }: Pick<Props, 'finding' | 'text'>) {
  const { title, cause, caveat, alternative } = diagnosisText(text, finding.diagnosis);
  const notes = [caveat, finding.suggestion === null ? undefined : alternative].filter((note) => note !== undefined);
  return (
    <section class="cause">
      <Heading key={finding.key}>
        <PhraseText phrase={title} />
      </Heading>
      <p>
        <PhraseText phrase={cause} />
      </p>
      {!finding.passedSince &&
        notes.map((note, index) => (
          <p key={index} class="caveat">
            <PhraseText phrase={note} />
          </p>
        ))}
    </section>
  );
}

/** What to do about a finding, and the evidence. */
function Rest({ finding, text, recorded, asked, observed, settling, onCheck, check, paste }: Props) {
  const resting = restingOf(finding, observed);
  const unlike = finding.passedSince
    ? []
    : resting.flatMap(({ observation }) => (observation?.does ? [observation] : []));
  const change = unlike.length === 0 && <Change finding={finding} text={text} onCheck={onCheck} />;
  return (
    <>
      {check}
      {unlike.length === 0 ? <Remedy finding={finding} text={text} /> : <Contradicted observed={unlike} text={text} />}
      {isFaultOfRules(finding.diagnosis) && change}
      {!finding.passedSince && (
        <OtherDiagnoses
          diagnoses={finding.others}
          mended={finding.suggestion !== null && unlike.length === 0}
          text={text}
        />
      )}
      {!isFaultOfRules(finding.diagnosis) && change}
      <Later>{paste}</Later>
      <Later>
        <section class="evidence">
          <Evidence finding={finding} recorded={recorded} asked={asked} text={text} />
          <Assumptions
            key={finding.key}
            resting={resting}
            bucket={finding.bucket}
            configuration={finding.configuration}
            actions={settling}
            text={text}
          />
        </section>
      </Later>
    </>
  );
}

/** The same; where it cannot be shown, the cause still is. */
const BoundedRest = bounded('rest', Rest);

/** Stands behind the last part of a finding, and tells that it is laid out. */
function End({ onReached }: { readonly onReached: () => void }) {
  useEffect(onReached, []);
  return null;
}

function WholeFinding({ isGlance, isBusy, ...props }: ViewProps) {
  /** Whether all parts were laid out once. Until then what stands below would be pushed away by them. */
  const isWhole = useSignal(false);
  const onWhole = () => {
    isWhole.value = true;
  };
  return (
    <article class={isWhole.value ? 'finding' : 'finding coming'} aria-busy={isBusy}>
      <RequestLine finding={props.finding} text={props.text} />
      <Cause finding={props.finding} text={props.text} />
      {!isGlance && (
        <Later>
          <BoundedRest {...props} />
          <Later>
            <End onReached={onWhole} />
          </Later>
        </Later>
      )}
    </article>
  );
}

/** One finding: what is wrong and, once that is known, what to do, then the evidence. */
export const FindingView = bounded('finding', WholeFinding);
