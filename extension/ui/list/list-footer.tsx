import type { ReadonlySignal } from '@preact/signals';
import type { FindingListText } from '../../../src/text/finding-list-text.ts';

interface Props {
  /** What was just done by a key; nothing most of the time. */
  readonly said: ReadonlySignal<string>;
  readonly words: FindingListText['keys'];
}

/** What the keys of the list do. It says, too, what one of them has done. */
export function ListFooter({ said, words }: Props) {
  return (
    <div class="keys">
      <span aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.choose}
      </span>
      <span aria-hidden="true">
        <kbd>↵</kbd> {words.open}
      </span>
      <span aria-hidden="true">
        <kbd>/</kbd> {words.filter}
      </span>
      <span aria-hidden="true">
        <kbd>C</kbd> {words.copy}
      </span>
      <span class="said" role="status">
        {said}
      </span>
    </div>
  );
}
