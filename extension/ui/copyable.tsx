import type { InterfaceText } from '../../src/text/interface-text.ts';
import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly text: string;
  readonly words: InterfaceText;
  /** The button's name for a screen reader. */
  readonly label: string;
  /** Whether its button is the view's main one. */
  readonly first?: boolean;
}

/** A text with a button that copies it. */
export function Copyable({ text, words, label, first = false }: Props) {
  return (
    <div class="lines">
      <pre>{text}</pre>
      <CopyButton lines={text} words={words} label={label} first={first} />
    </div>
  );
}
