import { allowableMethods, isAllowableMethod } from '../../../src/cos/cors-configuration.ts';
import type { Text } from '../../../src/text/text.ts';
import { methodProblemText } from '../../../src/text/what-if-text.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';
import { Mark } from './field-mark.tsx';
import type { Form } from './form.ts';
import type { WhatIfState } from './what-if-state.ts';

interface Props {
  readonly state: WhatIfState;
  readonly text: Text;
  readonly onChange: (part: Partial<Form>) => void;
}

/** The method: one of the five that rules can hold, or any other, which none can. */
export function MethodField({ state, text, onChange }: Props) {
  const { whatIf: words } = text.interface;
  const typed = state.form.value.method;
  const read = state.method.value;
  const marks = state.marks.value;
  const isOfRules = isAllowableMethod(typed);
  const problem = read.ok || read.problem.kind === 'empty' ? null : read.problem;
  return (
    <div class="entry">
      <span id="method-label" class="label">
        {words.method}
      </span>
      <div class="methods">
        <fieldset class="five" aria-labelledby="method-label">
          {allowableMethods.map((method) => (
            <button
              key={method}
              type="button"
              aria-pressed={read.ok && read.method === method}
              onClick={() => onChange({ method })}
            >
              {method}
            </button>
          ))}
        </fieldset>
        <input
          type="text"
          aria-label={words.otherMethod}
          placeholder={words.otherMethod}
          aria-describedby="method-problem"
          aria-invalid={problem !== null}
          spellcheck={false}
          autocomplete="off"
          value={isOfRules ? '' : typed}
          onInput={({ currentTarget }) => onChange({ method: currentTarget.value })}
        />
      </div>
      <p id="method-problem" class="problem" aria-live="polite">
        {problem !== null && <PhraseText phrase={methodProblemText(words, problem)} />}
      </p>
      {marks !== null && (
        <Mark
          allowed={marks.method.allowed}
          phrase={words.marks.method(marks.method, marks.rule)}
          words={text.interface}
        />
      )}
    </div>
  );
}
