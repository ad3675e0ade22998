import { bucketProblemText } from '../../../src/text/named-bucket-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { regionProblemText } from '../../../src/text/what-if-text.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';
import { Choices } from './choices.tsx';
import type { Form } from './form.ts';
import type { WhatIfState } from './what-if-state.ts';

interface Props {
  readonly state: WhatIfState;
  /** Every bucket that is known from requests, rules or names. */
  readonly buckets: readonly string[];
  readonly text: Text;
  readonly onChange: (part: Partial<Form>) => void;
}

const mostChoices = 6;

/** The known buckets that what was typed may mean; without the one that it names. */
function choicesFor(typed: string, bucket: string | null, buckets: readonly string[]): readonly string[] {
  const begun = typed.trim().toLowerCase();
  const named = bucket !== null ? '' : begun;
  return buckets.filter((each) => each !== bucket && each.includes(named)).slice(0, mostChoices);
}

function RegionField({ state, text, onChange }: Omit<Props, 'buckets'>) {
  const { whatIf: words } = text.interface;
  const { regionProblem } = state.target.value;
  const { region } = state.form.value;
  const problem = region.trim() === '' ? null : regionProblem;
  return (
    <div class="entry">
      <label for="region">{words.region}</label>
      <input
        id="region"
        type="text"
        aria-describedby="region-hint region-problem"
        aria-invalid={problem !== null}
        spellcheck={false}
        autocomplete="off"
        value={region}
        onInput={({ currentTarget }) => onChange({ region: currentTarget.value })}
      />
      <p id="region-hint" class="quiet">
        <PhraseText phrase={words.regionHint} />
      </p>
      <p id="region-problem" class="problem" aria-live="polite">
        {problem !== null && <PhraseText phrase={regionProblemText(words, problem)} />}
      </p>
    </div>
  );
}

/** Which bucket is meant; and its region, where nothing tells that. */
export function BucketField({ state, buckets, text, onChange }: Props) {
  const { whatIf: words, domain } = text.interface;
  const { bucket, problem, lacksRegion } = state.target.value;
  const typed = state.form.value.bucket;
  const shown = problem === null || problem.kind === 'empty' ? null : problem;
  return (
    <>
      <div class="entry">
        <label for="bucket">{words.bucket}</label>
        <input
          id="bucket"
          type="text"
          aria-describedby="bucket-hint bucket-problem"
          aria-invalid={shown !== null}
          spellcheck={false}
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => onChange({ bucket: currentTarget.value })}
        />
        {problem !== null && (
          <p id="bucket-hint" class="quiet">
            <PhraseText phrase={words.bucketHint} />
          </p>
        )}
        <p id="bucket-problem" class="problem" aria-live="polite">
          {shown !== null && <PhraseText phrase={bucketProblemText(domain, shown)} />}
        </p>
        <Choices
          label={words.knownBuckets}
          values={choicesFor(typed, bucket, buckets)}
          onChoose={(chosen) => onChange({ bucket: chosen })}
        />
      </div>
      {lacksRegion && <RegionField state={state} text={text} onChange={onChange} />}
    </>
  );
}
