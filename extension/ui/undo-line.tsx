import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../src/text/text.ts';
import type { Forgotten } from './forgotten.ts';
import { PhraseText } from './phrase-text.tsx';

interface Props {
  readonly forgotten: Signal<Forgotten | null>;
  /** Whether this is the place to offer it. */
  readonly isOf: (id: string) => boolean;
  readonly text: Text;
}

/** For how many milliseconds Undo is offered. */
const patience = 10_000;
/** After how many milliseconds to look again whether somebody is still at the line. */
const later = 1000;

/** For how many milliseconds what comes back is waited for: a view shows its parts one after the other. */
const longestWait = 2000;

/** Whether no control has the focus. The headings that take it when something new shows are none. */
function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement.matches('body, [tabindex="-1"]');
}

/** Gives the focus to the button that forgets what has come back, once it is there. */
function focusOnceBack(id: string): void {
  const end = Date.now() + longestWait;
  const look = () => {
    const button = document.querySelector<HTMLElement>(`[data-forgets="${CSS.escape(id)}"]`);
    if (button !== null && isFocusFree()) button.focus();
    else if (button === null && Date.now() < end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function Line({ now, forgotten, text }: Pick<Props, 'forgotten' | 'text'> & { readonly now: Forgotten }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isFocusFree()) line.current?.querySelector('button')?.focus();
    const leave = () => {
      const isAttended = line.current?.matches(':focus-within, :hover') === true;
      if (isAttended) timer = setTimeout(leave, later);
      else if (forgotten.peek() === now) forgotten.value = null;
    };
    let timer = setTimeout(leave, patience);
    return () => clearTimeout(timer);
  }, [now, forgotten]);
  const undo = () => {
    forgotten.value = null;
    now.undo();
    focusOnceBack(now.id);
  };
  return (
    <p ref={line} class="undo-line">
      <span>
        <PhraseText phrase={now.told(text.interface.undo)} />
      </span>
      <button type="button" class="undo" onClick={undo}>
        {text.interface.undo.undo}
      </button>
    </p>
  );
}

/** Says for some seconds what was forgotten, and offers to bring it back. It stays while a person is at it. */
export function UndoLine({ forgotten, isOf, text }: Props) {
  const now = forgotten.value;
  // A screen reader tells what is new in a place that was there before.
  return (
    <div class="undo-place" role="status">
      {now !== null && isOf(now.id) && <Line key={now.id} now={now} forgotten={forgotten} text={text} />}
    </div>
  );
}
