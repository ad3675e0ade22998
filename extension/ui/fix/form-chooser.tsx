import { type ChosenForm, changeForms } from '../../../src/notation/change-form.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';

interface Props {
  readonly chosen: ChosenForm;
  readonly words: InterfaceText;
  readonly onChoose: (form: ChosenForm) => void;
}

/** The choice among the forms in which a change is shown. */
export function FormChooser({ chosen, words, onChoose }: Props) {
  return (
    <fieldset class="notations" aria-label={words.notationsLabel}>
      {changeForms.map((form) => (
        <button
          key={form}
          type="button"
          aria-pressed={chosen.form === form}
          onClick={() => onChoose({ ...chosen, form })}
        >
          {words.notations[form]}
        </button>
      ))}
    </fieldset>
  );
}
