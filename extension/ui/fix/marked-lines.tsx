import type { WrittenLine } from '../../../src/notation/print.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { CopyButton } from '../copy-button.tsx';

interface Props {
  readonly lines: readonly WrittenLine[];
  readonly words: InterfaceText;
  /** Whether its button is the view's main one. */
  readonly first: boolean;
  /** Told once the lines are in the clipboard. */
  readonly onCopied: () => void;
}

/** Lines with a button that copies them. Those that a change adds to a list are marked; the mark is not copied. */
export function MarkedLines({ lines, words, first, onCopied }: Props) {
  const text = lines.map((line) => line.text).join('\n');
  return (
    <div class="lines">
      <pre>
        {lines.map((line, index) => [
          index > 0 && '\n',
          line.added ? <ins data-mark={words.written.added}>{line.text}</ins> : line.text,
        ])}
      </pre>
      <CopyButton lines={text} words={words} label={words.copy} first={first} onCopied={onCopied} />
    </div>
  );
}
