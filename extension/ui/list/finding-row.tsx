import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '../../../src/cos/endpoint.ts';
import { objectOf } from '../../../src/cos/object-of.ts';
import { quoted } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { PhraseText } from '../phrase-text.tsx';
import { secondsOf } from '../time-of.ts';
import { kindOf } from './kind-of.ts';
import { ListMark } from './list-mark.tsx';
import { titleOf } from './matches.ts';

/** What all rows of a list follow. A row is told by its finding's key. */
export interface RowsView {
  /** The row of the finding that is shown in full. */
  readonly current: ReadonlySignal<string | null>;
  /** The row that the Tab key leads to. */
  readonly active: ReadonlySignal<string | null>;
  readonly isShown: ReadonlySignal<(key: string) => boolean>;
  /** Told of the button of a row that has come, and `null` for one that goes. */
  readonly hold: (key: string, button: HTMLButtonElement | null) => void;
  readonly onFocus: (key: string) => void;
  readonly onChoose: (finding: Finding) => void;
  /** What has the bucket of these findings asked; `null` where that would tell nothing. */
  readonly askingOf: (findings: readonly Finding[]) => (() => void) | null;
}

interface Props {
  readonly finding: Finding;
  readonly view: RowsView;
  readonly text: Text;
}

/** A finding as a row: its mark, its title, the object or host, how much it is about and when it was last seen. */
export function FindingRow({ finding, view, text }: Props) {
  const { key, example, exchanges, extent } = finding;
  const { timeLine, findingList: words } = text.interface;
  const button = useRef<HTMLButtonElement>(null);
  const isHidden = useComputed(() => !view.isShown.value(key));
  const isCurrent = useComputed(() => (view.current.value === key ? 'true' : undefined));
  const tabIndex = useComputed(() => (view.active.value === key ? 0 : -1));
  useEffect(() => {
    view.hold(key, button.current);
    return () => view.hold(key, null);
  }, [view, key]);
  const kind = kindOf(finding);
  const isBlocked = kind === 'blocked';
  return (
    <li class={kind} hidden={isHidden}>
      <button
        ref={button}
        type="button"
        class="finding-row"
        tabindex={tabIndex}
        aria-current={isCurrent}
        onFocus={() => view.onFocus(key)}
        onClick={() => view.onChoose(finding)}
      >
        <ListMark of={kind} />
        {isBlocked && <span class="unseen">{words.kinds.blocked}</span>}
        <span class="title">
          <PhraseText phrase={titleOf(text)(finding)} />
        </span>
        <span class="about">
          {!isBlocked && (
            <>
              <span class="kind">{words.kinds[kind]}</span>
              {' · '}
            </>
          )}
          <code>{quoted(objectOf(example) ?? hostOf(example.request.url)).code}</code>
        </span>
        <span class="times">{timeLine.extent(extent)}</span>
        <span class="time">{secondsOf(exchanges.at(-1)?.startedAt)}</span>
      </button>
    </li>
  );
}
