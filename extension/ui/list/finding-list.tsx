import { type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { FindingKind } from '../../../src/text/finding-list-text.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { bounded } from '../boundary.tsx';
import { takeLostFocus } from '../lost-focus.ts';
import { copiedLines } from './copied-lines.ts';
import type { RowsView } from './finding-row.tsx';
import { groupByPlace } from './group-by-place.ts';
import { kindOf } from './kind-of.ts';
import { ListFooter } from './list-footer.tsx';
import { rowAfter, rowFromHead, wishOf } from './list-keys.ts';
import { matchesIn } from './matches.ts';
import { NarrowingBar } from './narrowing-bar.tsx';
import { PlaceGroups } from './place-groups.tsx';

interface Props {
  readonly findings: readonly Finding[];
  /** `null` while no finding is shown in full. */
  readonly selected: Finding | null;
  readonly narrowing: { readonly typed: Signal<string>; readonly kind: Signal<FindingKind | null> };
  /** The rules that are known, by bucket. */
  readonly saved: ReadonlyMap<string, SavedConfiguration>;
  /** What was asked in their place, by bucket or host. */
  readonly asked: ReadonlyMap<string, AskedBucket>;
  /** The key of the finding from which a person came back to the list; `null` for none. */
  readonly cameFrom: string | null;
  /** Whether the list takes the focus that nothing has. */
  readonly takesFocus: boolean;
  readonly text: Text;
  readonly onSelect: (finding: Finding) => void;
  /** What has the bucket of these findings asked; `null` where that would tell nothing. */
  readonly askingOf: (findings: readonly Finding[]) => (() => void) | null;
}

/** For how many milliseconds the list says that something was copied. */
const saidFor = 2000;

const isInHead = ({ target }: KeyboardEvent) => (target as Element | null)?.classList.contains('ask-place') === true;

/** What a list shows of its findings while a person narrows it down. */
function useNarrowed(findings: readonly Finding[], { narrowing, text }: Pick<Props, 'narrowing' | 'text'>) {
  const all = useSignal(findings);
  const language = useSignal(text);
  useLayoutEffect(() => {
    all.value = findings;
    language.value = text;
  }, [findings, text]);
  const kind = useComputed(() => {
    const chosen = narrowing.kind.value;
    return all.value.some((finding) => kindOf(finding) === chosen) ? chosen : null;
  });
  const shown = useComputed(() => {
    const [typed, only] = [narrowing.typed.value, kind.value];
    return typed.trim() === '' && only === null
      ? null
      : new Set(all.value.filter(matchesIn({ typed, kind: only }, language.value)).map(({ key }) => key));
  });
  const isShown = useComputed(() => {
    const keys = shown.value;
    return (key: string) => keys === null || keys.has(key);
  });
  return { kind, shown, isShown };
}

/** The rows of a list, in which the arrow keys lead from one to the next. */
function useRows({ cameFrom, takesFocus, ...props }: Props, isShown: RowsView['isShown'], order: readonly string[]) {
  const latest = useRef(props);
  latest.current = props;
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const { selected } = props;
  const current = useSignal(selected?.key ?? null);
  useLayoutEffect(() => {
    current.value = selected?.key ?? null;
  }, [selected?.key]);
  /** The row that had the focus last. */
  const focused = useSignal(cameFrom ?? selected?.key ?? null);
  const keys = useSignal(order);
  useLayoutEffect(() => {
    keys.value = order;
  }, [order]);
  const shownKeys = useComputed(() => keys.value.filter(isShown.value));
  const active = useComputed(() => {
    const [own, among] = [focused.value, shownKeys.value];
    return own !== null && among.includes(own) ? own : (among[0] ?? null);
  });
  const wanted = useRef(takesFocus ? active.peek() : null);
  const view = useMemo(
    (): RowsView => ({
      current,
      active,
      isShown,
      hold: (key, button) => {
        if (button === null) buttons.current.delete(key);
        else buttons.current.set(key, button);
        if (button === null || key !== wanted.current) return;
        wanted.current = null;
        takeLostFocus(button);
      },
      onFocus: (key) => {
        focused.value = key;
      },
      onChoose: (finding) => latest.current.onSelect(finding),
      askingOf: (own) => latest.current.askingOf(own),
    }),
    [],
  );
  return { view, shownKeys, focus: (key: string | null) => buttons.current.get(key ?? '')?.focus() };
}

function List(props: Props) {
  const { findings, narrowing, saved, asked, text } = props;
  const words = text.interface;
  const { findingList } = words;
  const list = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const said = useSignal('');
  const groups = useMemo(() => groupByPlace(findings), [findings]);
  const order = useMemo(() => groups.flatMap((group) => group.findings.map(({ key }) => key)), [groups]);
  const { kind, shown, isShown } = useNarrowed(findings, props);
  const { view, shownKeys, focus } = useRows(props, isShown, order);

  const clear = () => {
    narrowing.typed.value = '';
    narrowing.kind.value = null;
  };
  const copy = () => {
    const finding = findings.find(({ key }) => key === view.active.value);
    const lines = finding === undefined ? null : copiedLines(finding);
    if (lines === null) {
      said.value = findingList.nothingToCopy;
      return;
    }
    navigator.clipboard.writeText(lines).then(
      () => {
        said.value = findingList.copied;
      },
      () => {
        said.value = words.copyFailed;
      },
    );
  };
  /** The rows of the group of the active row. */
  const ofActiveGroup = () => {
    const group = groups.find((each) => each.findings.some(({ key }) => key === view.active.value));
    return (group?.findings ?? []).map(({ key }) => key).filter(isShown.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isInBox = event.target === box.current;
    const wish = wishOf(event, isInBox);
    if (wish === null) return;
    if (wish === 'clear') {
      const isNarrowed = narrowing.typed.value !== '' || kind.value !== null;
      // Where there is nothing to empty, the key closes the popup.
      if (!isNarrowed && !isInBox) return;
      clear();
      if (!isNarrowed) focus(view.active.value);
    } else if (wish === 'filter') box.current?.select();
    else if (wish === 'copy') copy();
    else if (isInBox) focus(view.active.value);
    else if (isInHead(event)) focus(rowFromHead(shownKeys.value, ofActiveGroup(), wish));
    else focus(rowAfter(shownKeys.value, view.active.value, wish));
    event.preventDefault();
  };
  useEffect(() => {
    if (said.value === '') return;
    const timer = setTimeout(() => {
      said.value = '';
    }, saidFor);
    return () => clearTimeout(timer);
  }, [said.value]);

  // What the rows follow by themselves does not lay them out anew.
  const rows = useMemo(
    () => <PlaceGroups groups={groups} view={view} saved={saved} asked={asked} text={text} />,
    [groups, view, saved, asked, text],
  );
  const failed = findings.some(({ hint }) => !hint);
  return (
    <nav ref={list} class="findings" aria-label={failed ? words.failures : words.hints} onKeyDown={onKeyDown}>
      {!failed && <h2 class="all-hints">{words.hints}</h2>}
      {findings.length > 1 && (
        <NarrowingBar findings={findings} narrowing={narrowing} kind={kind} box={box} text={text} />
      )}
      <p class="matching" role="status">
        {shown.value !== null &&
          (shown.value.size === 0
            ? findingList.nothingMatches
            : findingList.matching(shown.value.size, findings.length))}
      </p>
      {rows}
      {findings.length > 1 && <ListFooter said={said} words={findingList.keys} />}
    </nav>
  );
}

/** The findings, one row each, under the bucket or host that they are about. */
export const FindingList = bounded('list', List);
