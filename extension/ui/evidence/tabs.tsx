import { type Signal, signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';

/** A view of the evidence. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** How many things it shows; `null` where that tells nothing. */
  readonly count: number | null;
  readonly panel: () => ComponentChildren;
}

/** The tab that was chosen last; `null` before. It stays while the findings change. */
export const ChosenTab = createContext<Signal<string | null>>(signal(null));

type Move = (at: number, count: number) => number;

const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowRight', (at, count) => (at + 1) % count],
  ['ArrowLeft', (at, count) => (at + count - 1) % count],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
]);

interface Props {
  readonly tabs: readonly Tab[];
  /** Names them all. */
  readonly label: string;
  /** What stands at the end of their row. */
  readonly children?: ComponentChildren;
}

/** Tabs of which only the chosen one is laid out; the first where the one chosen last is not among them. */
export function Tabs({ tabs, label, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const chosen = useContext(ChosenTab);
  const found = tabs.findIndex(({ id }) => id === chosen.value);
  const at = found === -1 ? 0 : found;
  const shown = tabs[at];
  if (shown === undefined) return null;
  const move = (event: KeyboardEvent) => {
    const to = moves.get(event.key)?.(at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    chosen.value = tab.id;
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div class="tabs">
        <div ref={list} class="tab-list" role="tablist" aria-label={label} onKeyDown={move}>
          {tabs.map(({ id, label: name, count }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === shown.id}
              aria-controls={id === shown.id ? 'tab-panel' : undefined}
              tabIndex={id === shown.id ? 0 : -1}
              onClick={() => {
                chosen.value = id;
              }}
            >
              {name}
              {count !== null && <span class="count"> {count}</span>}
            </button>
          ))}
        </div>
        {children}
      </div>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${shown.id}`}>
        {shown.panel()}
      </div>
    </>
  );
}
