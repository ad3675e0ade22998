import type { CheckingText } from '../../../src/text/checking-text.ts';

interface Props {
  readonly words: CheckingText;
  /** Whether it is the view's main button. */
  readonly first?: boolean;
  readonly onCheck: () => void;
}

/** The button of a person who has saved a change: it has the bucket checked. */
export function CheckButton({ words, first = false, onCheck }: Props) {
  return (
    <button type="button" class={first ? 'check first' : 'check'} title={words.checkHint} onClick={onCheck}>
      {words.check}
    </button>
  );
}
