import type { ReadonlySignal } from '@preact/signals';
import type { Text } from '../../../src/text/text.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { minutesOf } from '../time-of.ts';
import { ListMark } from './list-mark.tsx';

interface Props {
  readonly id: string;
  readonly place: string;
  /** The rules that are known; `undefined` for none. */
  readonly saved: SavedConfiguration | undefined;
  /** What was asked in their place; `undefined` where nothing was. */
  readonly asked: AskedBucket | undefined;
  /** Has the bucket asked; `null` where that would tell nothing. */
  readonly onAsk: (() => void) | null;
  /** The button's `tabindex`: 0 in the group of the row that the Tab key leads to, -1 in all others. */
  readonly tabIndex: ReadonlySignal<number>;
  readonly text: Text;
}

function stateOf({ saved, asked, text }: Pick<Props, 'saved' | 'asked' | 'text'>) {
  const { rules: words } = text.interface.findingList;
  const now = Date.now();
  if (saved !== undefined) {
    const when = minutesOf(saved.changedAt ?? saved.savedAt, now);
    return {
      mark: 'known',
      said: words.known(saved.configuration.rules.length, when, saved.source === 'fetched'),
    } as const;
  }
  if (asked === undefined) return { mark: 'unknown', said: words.unknown } as const;
  if (asked.progress === 'asking') return { mark: 'asked', said: words.asking } as const;
  const when = minutesOf(asked.endedAt ?? asked.startedAt, now);
  return { mark: 'asked', said: words.asked(asked.answered.length, when) } as const;
}

/** The head of a group: its bucket, or its host, and what is known of the rules there. */
export function PlaceHeading({ id, place, onAsk, tabIndex, ...known }: Props) {
  const { mark, said } = stateOf(known);
  return (
    <header class="place">
      <h2 id={id}>
        <code>{place}</code>
        <span class="rules">
          <ListMark of={mark} />
          {said}
        </span>
      </h2>
      {mark === 'unknown' && onAsk !== null && (
        <button type="button" class="ask-place" tabindex={tabIndex} aria-describedby={id} onClick={onAsk}>
          {known.text.interface.asking.ask}
        </button>
      )}
    </header>
  );
}
