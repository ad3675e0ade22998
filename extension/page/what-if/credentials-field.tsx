import type { Text } from '../../../src/text/text.ts';
import { Mark } from './field-mark.tsx';
import type { Form } from './form.ts';
import type { WhatIfState } from './what-if-state.ts';

interface Props {
  readonly state: WhatIfState;
  readonly text: Text;
  readonly onChange: (part: Partial<Form>) => void;
}

/** Whether the request carries credentials, and whether the answer of the rule in view lets it. */
export function CredentialsField({ state, text, onChange }: Props) {
  const { whatIf: words } = text.interface;
  const { withCredentials } = state.form.value;
  const marks = state.marks.value;
  return (
    <div class="entry">
      <label class="check">
        <input
          type="checkbox"
          checked={withCredentials}
          onChange={({ currentTarget }) => onChange({ withCredentials: currentTarget.checked })}
        />{' '}
        {words.credentials}
      </label>
      {withCredentials && marks?.origin.allowed && (
        <Mark
          allowed={!marks.answersAny}
          phrase={words.marks.credentials(marks.answersAny, marks.rule)}
          words={text.interface}
        />
      )}
    </div>
  );
}
