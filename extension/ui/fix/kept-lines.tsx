import type { InterfaceText } from '../../../src/text/interface-text.ts';

/** The most lines that are shown at once; of more, the middle is folded. */
const most = 5;
const ofEachEnd = 2;

interface Props {
  readonly lines: readonly string[];
  readonly words: InterfaceText;
  /** Whether short lines share a row. */
  readonly inRows: boolean;
}

/** The lines that a field has and keeps. Of many, the first and the last ones show, and the rest once it is asked for. */
export function KeptLines({ lines, words, inRows }: Props) {
  const items = (some: readonly string[]) => some.map((line, index) => <li key={index}>{line}</li>);
  const name = inRows ? 'same in-rows' : 'same';
  if (lines.length <= most) return <ul class={name}>{items(lines)}</ul>;
  const [from, to] = [ofEachEnd, lines.length - ofEachEnd];
  return (
    <ul class={name}>
      {items(lines.slice(0, from))}
      <li class="fold">
        <details>
          <summary>{words.change.moreLines(to - from)}</summary>
          <ul>{items(lines.slice(from, to))}</ul>
        </details>
      </li>
      {items(lines.slice(to))}
    </ul>
  );
}
