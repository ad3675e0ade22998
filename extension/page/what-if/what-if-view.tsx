import { Fragment } from 'preact';
import type { Text } from '../../../src/text/text.ts';
import { Boundary } from '../../ui/boundary.tsx';
import type { SettlingActions } from '../../ui/finding/assumptions.tsx';
import { NamedBucket } from '../../ui/finding/named-bucket.tsx';
import { nameId } from '../../ui/forgotten.ts';
import { ViewForm } from '../../ui/form-choice.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';
import type { RulesActions } from '../../ui/rules/bucket-rules.tsx';
import type { FindingsState } from '../../ui/state/findings-state.ts';
import { UndoLine } from '../../ui/undo-line.tsx';
import { BucketField } from './bucket-field.tsx';
import { CredentialsField } from './credentials-field.tsx';
import { emptyForm, type Form, isSameForm } from './form.ts';
import { HeadersField } from './headers-field.tsx';
import { KnownAnswer } from './known-answer.tsx';
import { type LiveActions, LiveCard } from './live-card.tsx';
import { MethodField } from './method-field.tsx';
import { OriginField } from './origin-field.tsx';
import { OutcomeChange, OutcomeEvidence, OutcomeHead } from './outcome.tsx';
import { RulesPlace } from './rules-place.tsx';
import type { WhatIfState } from './what-if-state.ts';

/** What a person can do with the view, beside filling its form. */
interface WhatIfActions extends LiveActions, RulesActions, SettlingActions {
  readonly nameBucket: (host: string, bucket: string) => void;
  readonly forgetNamedBucket: (host: string) => void;
}

interface Props {
  readonly state: WhatIfState;
  /** What is known of buckets and captured requests. */
  readonly known: FindingsState;
  readonly actions: WhatIfActions;
  readonly text: Text;
}

/** The id of what was in the form. */
const formId = 'what-if form';

/** Goes back to what the form began with, and from there to an empty one. */
function ResetButton({ state, known, text }: Omit<Props, 'actions'>) {
  const { whatIf: words } = text.interface;
  const { form, source } = state.start.value;
  const isChanged = !isSameForm(state.form.value, form);
  if (!isChanged && source === null) return null;
  const reset = () => {
    const before = { start: state.start.value, form: state.form.value };
    state.begin(isChanged ? before.start : { form: emptyForm, source: null });
    known.forgotten.value = {
      id: formId,
      told: ({ form: told }) => told,
      undo: () => {
        state.begin(before.start);
        state.form.value = before.form;
      },
    };
  };
  return (
    <button type="button" class="reset" data-forgets={formId} onClick={reset}>
      {isChanged ? words.reset : words.clear}
    </button>
  );
}

function RequestForm({ state, known, text }: Omit<Props, 'actions'>) {
  const { whatIf: words } = text.interface;
  const { source } = state.start.value;
  const change = (part: Partial<Form>) => {
    state.form.value = { ...state.form.value, ...part };
  };
  const fields = { state, text, onChange: change };
  return (
    <form class="request" onSubmit={(event) => event.preventDefault()} aria-label={words.whatIf}>
      <header>
        <b>{words.whatIf}</b>
        <span class="quiet">{source !== null && <PhraseText phrase={words.from(source.method, source.object)} />}</span>
        <ResetButton state={state} known={known} text={text} />
      </header>
      <UndoLine forgotten={known.forgotten} isOf={(id) => id === formId} text={text} />
      <BucketField {...fields} buckets={known.knownBuckets.value} />
      <OriginField {...fields} />
      <MethodField {...fields} />
      <HeadersField key={state.round.value} {...fields} />
      <CredentialsField {...fields} />
    </form>
  );
}

/** The custom domain that was entered, and which bucket stands behind it. */
function EnteredDomain({ state, known, actions, text }: Props) {
  const host = state.domain.value;
  if (host === null) return null;
  return (
    <Fragment key={host}>
      <UndoLine forgotten={known.forgotten} isOf={(id) => id === nameId(host)} text={text} />
      <NamedBucket
        host={host}
        bucket={state.bucket.value}
        choices={known.knownBuckets.value.filter((each) => each !== state.bucket.value).slice(0, 6)}
        text={text}
        onName={(bucket) => actions.nameBucket(host, bucket)}
        onForget={() => actions.forgetNamedBucket(host)}
      />
    </Fragment>
  );
}

/** What follows from the form. */
function Answer(props: Props) {
  const { state, known, actions, text } = props;
  const bucket = state.bucket.value;
  const saved = state.saved.value;
  const prediction = state.prediction.value;
  return (
    <article class="finding">
      {known.storageFailed.value && (
        <p class="problem notice" role="alert">
          <PhraseText phrase={text.interface.storageFailed} />
        </p>
      )}
      <OutcomeHead state={state} text={text} />
      {state.wanted.value !== null && (
        <div class="cards">
          {prediction !== null && saved !== undefined && (
            <KnownAnswer prediction={prediction} saved={saved} text={text} />
          )}
          {(bucket !== null || state.target.value.url !== null) && (
            <LiveCard state={state} actions={actions} text={text} />
          )}
        </div>
      )}
      <ViewForm.Provider value={known.form}>
        <OutcomeChange state={state} text={text} />
      </ViewForm.Provider>
      <EnteredDomain {...props} />
      {bucket !== null && (
        <RulesPlace
          key={bucket}
          bucket={bucket}
          known={known}
          url={state.target.value.url}
          text={text}
          actions={actions}
        />
      )}
      <OutcomeEvidence state={state} settling={actions} text={text} />
    </article>
  );
}

/** What would become of a request that nobody has sent: its form, and beside it what follows, live. */
export function WhatIfView(props: Props) {
  const { state, known, text } = props;
  const about = () => [state.form.value, known.saved.value];
  return (
    <main class="what-if" lang={text.tag}>
      <Boundary part="form" text={text} about={about}>
        <RequestForm state={state} known={known} text={text} />
      </Boundary>
      <Boundary part="what-if" text={text} about={about}>
        <Answer {...props} />
      </Boundary>
    </main>
  );
}
