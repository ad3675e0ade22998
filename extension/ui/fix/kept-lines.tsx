import { useSignal } from '@preact/signals';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { Later } from '../later.tsx';

/** The most lines that are shown at once; of more, the middle is folded. */
const most = 5;
const ofEachEnd = 2;
/** How many lines are laid out in one task. */
const atOnce = 200;

interface Props {
  readonly lines: readonly string[];
  readonly words: InterfaceText;
  /** Whether short lines share a row. */
  readonly inRows: boolean;
}

const items = (lines: readonly string[]) => lines.map((line, index) => <li key={index}>{line}</li>);

/** The lines in the middle, laid out once they are asked for, part by part: a rule may have thousands. */
function FoldedLines({ lines, words }: Omit<Props, 'inRows'>) {
  const wasOpened = useSignal(false);
  const parts = Array.from({ length: Math.ceil(lines.length / atOnce) }, (_, part) =>
    lines.slice(part * atOnce, (part + 1) * atOnce),
  );
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) wasOpened.value = true;
      }}
    >
      <summary>{words.change.moreLines(lines.length)}</summary>
      {wasOpened.value && (
        <ul>{parts.map((part, index) => (index === 0 ? items(part) : <Later key={index}>{items(part)}</Later>))}</ul>
      )}
    </details>
  );
}

/** The lines that a field has and keeps. Of many, the first and the last ones show, and the rest once it is asked for. */
export function KeptLines({ lines, words, inRows }: Props) {
  const name = inRows ? 'same in-rows' : 'same';
  if (lines.length <= most) return <ul class={name}>{items(lines)}</ul>;
  const [from, to] = [ofEachEnd, lines.length - ofEachEnd];
  return (
    <ul class={name}>
      {items(lines.slice(0, from))}
      <li class="fold">
        <FoldedLines lines={lines.slice(from, to)} words={words} />
      </li>
      {items(lines.slice(to))}
    </ul>
  );
}
