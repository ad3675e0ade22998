import type { Text } from '../../../src/text/text.ts';
import { originProblemText, originRemarkText } from '../../../src/text/what-if-text.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';
import { Choices } from './choices.tsx';
import { Mark } from './field-mark.tsx';
import type { Form } from './form.ts';
import type { WhatIfState } from './what-if-state.ts';

interface Props {
  readonly state: WhatIfState;
  readonly text: Text;
  readonly onChange: (part: Partial<Form>) => void;
}

const mostChoices = 4;

/** The origin of the page. One that is written otherwise than browsers send it is read as they do, which is said. */
export function OriginField({ state, text, onChange }: Props) {
  const { whatIf: words } = text.interface;
  const typed = state.form.value.origin;
  const read = state.origin.value;
  const marks = state.marks.value;
  const problem = read.ok || read.problem.kind === 'empty' ? null : read.problem;
  const remark = read.ok ? read.remark : null;
  const sent = read.ok ? read.origin : problem?.kind === 'scheme-missing' ? problem.expected : null;
  const others = state.seenOrigins.value.filter((origin) => origin !== sent).slice(0, mostChoices);
  return (
    <div class="entry">
      <label for="origin">{words.origin}</label>
      <input
        id="origin"
        type="text"
        inputMode="url"
        aria-describedby="origin-hint origin-problem"
        aria-invalid={problem !== null}
        spellcheck={false}
        autocomplete="off"
        value={typed}
        onInput={({ currentTarget }) => onChange({ origin: currentTarget.value })}
      />
      {typed.trim() === '' && (
        <p id="origin-hint" class="quiet">
          <PhraseText phrase={words.originHint} />
        </p>
      )}
      <p id="origin-problem" class={problem === null ? 'remark' : 'problem'} aria-live="polite">
        {problem !== null && <PhraseText phrase={originProblemText(words, problem)} />}
        {remark !== null && sent !== null && <PhraseText phrase={originRemarkText(words, remark, sent)} />}
      </p>
      {sent !== null && (problem !== null || remark !== null) && (
        <button type="button" class="use" onClick={() => onChange({ origin: sent })}>
          <PhraseText phrase={words.use(sent)} />
        </button>
      )}
      {marks !== null && (
        <Mark
          allowed={marks.origin.allowed}
          phrase={words.marks.origin(marks.origin, marks.rule)}
          words={text.interface}
        />
      )}
      <Choices label={words.seenOrigins} values={others} onChoose={(origin) => onChange({ origin })} />
    </div>
  );
}
