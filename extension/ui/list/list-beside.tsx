import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../../src/text/text.ts';
import { ListMark } from './list-mark.tsx';

interface Props {
  /** The list; `null` while there is no room for it, or none. */
  readonly list: ComponentChildren;
  /** The finding that is shown in full. */
  readonly detail: ComponentChildren;
  readonly isOneColumn: boolean;
  /** Whether rows are as low as in a panel of DevTools. */
  readonly isDense: boolean;
  /** Leads from the finding to the list that has its room; `null` where there is none to go to. */
  readonly onBack: (() => void) | null;
  readonly count: number;
  readonly text: Text;
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

/** The list with the chosen finding beside it or, where there is little room, either of them. */
export function ListBeside({ list, detail, isOneColumn, isDense, onBack, count, text }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const back = useRef(onBack);
  back.current = onBack;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isField(event.target)) return;
      const shown = whole.current?.querySelector('.detail');
      const row = whole.current?.querySelector<HTMLElement>('.findings .finding-row[tabindex="0"]');
      if (back.current !== null) back.current();
      else if (row && shown?.contains(document.activeElement)) row.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const kind = isOneColumn ? 'one-column' : isDense ? 'beside dense' : 'beside';
  return (
    <div ref={whole} class={`list-and-finding ${kind}`}>
      {list}
      <div class="detail">
        {onBack !== null && (
          <p class="back-bar">
            <button type="button" class="to-list" onClick={onBack}>
              <ListMark of="back" />
              {text.interface.findingList.back(count)}
            </button>
          </p>
        )}
        {detail}
      </div>
    </div>
  );
}
