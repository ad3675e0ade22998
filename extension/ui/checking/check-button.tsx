import type { CheckingText } from '../../../src/text/checking-text.ts';

interface Props {
  readonly words: CheckingText;
  readonly onCheck: () => void;
}

/** The button of a person who has saved a change: it has the bucket checked. */
export function CheckButton({ words, onCheck }: Props) {
  return (
    <button type="button" class="check" title={words.checkHint} onClick={onCheck}>
      {words.check}
    </button>
  );
}
