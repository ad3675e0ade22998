import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import type { FindingKind } from '../../../src/text/finding-list-text.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { findingKinds, kindOf } from './kind-of.ts';
import { ListMark } from './list-mark.tsx';

interface Props {
  readonly findings: readonly Finding[];
  readonly narrowing: { readonly typed: Signal<string>; readonly kind: Signal<FindingKind | null> };
  /** The kind that the list is narrowed down to, as long as there is a finding of it. */
  readonly kind: ReadonlySignal<FindingKind | null>;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: Text;
}

/** What narrows the list down: a box for words, and a button for each kind that occurs. */
export function NarrowingBar({ findings, narrowing, kind, box, text }: Props) {
  const { findingList: words } = text.interface;
  const counts = new Map<FindingKind | null, number>([[null, findings.length]]);
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  const offered = [null, ...findingKinds.filter((each) => counts.has(each))];
  return (
    <search class="narrowing">
      <label class="sought">
        <ListMark of="filter" />
        <input
          ref={box}
          type="text"
          autoComplete="off"
          spellcheck={false}
          maxLength={200}
          aria-label={words.filter}
          placeholder={words.filterHint}
          value={narrowing.typed}
          onInput={({ currentTarget, isComposing }) => {
            // Letters on the way to a Chinese character are not looked for.
            if (!isComposing) narrowing.typed.value = currentTarget.value;
          }}
          onCompositionEnd={({ currentTarget }) => {
            narrowing.typed.value = currentTarget.value;
          }}
        />
        <kbd>/</kbd>
      </label>
      {offered.length > 2 && (
        <fieldset class="kinds" aria-label={words.onlyLabel}>
          {offered.map((each) => (
            <button
              key={each ?? 'all'}
              type="button"
              class={each ?? 'all'}
              aria-pressed={kind.value === each}
              onClick={() => {
                narrowing.kind.value = each;
              }}
            >
              {each !== null && <ListMark of={each} />}
              {words.only[each ?? 'all']} <span class="count">{counts.get(each)}</span>
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}
