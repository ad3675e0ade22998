import { effect } from '@preact/signals';
import { checkOf, type Knowledge } from '../../../src/checking/check.ts';
import type { CheckToMake, SavedChange } from '../../../src/checking/check-to-make.ts';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { command } from '../../commands.ts';
import type { Finding } from '../../findings/finding.ts';
import { diagnosesOf } from '../../findings/verdicts.ts';
import { type CheckedKey, checkedBucket } from '../../storage/checked-buckets.ts';
import type { CheckedBucket } from '../../storage/checked-shape.ts';
import { followStored } from '../../storage/follow-stored.ts';
import { isInPrivateWindow, isSplit } from '../../storage/private-windows.ts';
import type { FindingsState } from './findings-state.ts';
import { keepAwake } from './keep-awake.ts';
import { oncePermitted } from './once-permitted.ts';
import { isMended, isSettledBy, placeOf } from './shown-check.ts';

/** The tab whose requests a view shows, and the origin of its page, if that is known. */
export interface CheckedTab {
  readonly tabId: number;
  readonly origin: string | null;
}

/** For how many seconds this browser keeps the answer to a preflight at most. */
const mostSeconds = globalThis.location?.protocol === 'chrome-extension:' ? 7200 : 86_400;

/** What a page has to read of the answers to an undertaking, and what a finding says that it cannot read. */
function needsBeside(finding: Finding): (exchange: Exchange) => readonly string[] {
  const { diagnosis, exchanges } = finding;
  const unread = diagnosis.kind === 'header-not-exposed' ? diagnosis.names : [];
  const ids = new Set(exchanges.map(({ id }) => id));
  return (exchange) => [...new Set([...neededHeaders(exchange), ...(ids.has(exchange.id) ? unread : [])])];
}

/**
 * Keeps `state` in step with the check of a view's tab, and has a bucket checked. `tabOf` gives the tab, and `null` where
 * there is none or the list is a recording. `clear`: has exchanges that began up to a time leave the list.
 */
export function checkedState(
  state: FindingsState,
  tabOf: () => CheckedTab | null,
  clear: (tab: CheckedTab, ids: readonly string[], until: number) => void,
) {
  // Chrome's private windows have a storage of their own.
  const inPrivate = isInPrivateWindow() && !isSplit();
  const keyOf = ({ tabId }: CheckedTab): CheckedKey => ({ tabId, inPrivate });

  function knowledgeOf(finding: Finding): Knowledge {
    const { configuration } = finding;
    return {
      neededHeaders: needsBeside(finding),
      hasStoredAnswer: (exchange) => diagnosesOf(exchange, configuration).some(({ kind }) => kind === 'stored-answer'),
      mostSeconds,
    };
  }

  function begin(make: CheckToMake): void {
    const tab = tabOf();
    if (tab === null) return;
    const now = Date.now();
    const problem = { kind: 'failed' } as const;
    const failed: CheckedBucket = {
      ...make,
      sent: make.check.preflights.map(() => ({ answer: null, problem })),
      progress: 'done',
      noted: false,
      startedAt: now,
      endedAt: now,
    };
    command('check-bucket', { make, ...keyOf(tab) }).catch(() => {
      state.checked.value = failed;
    });
  }

  /** Checks what was captured for the bucket of the selected finding. */
  function check(change: SavedChange | null): void {
    const finding = state.selected.peek();
    const tab = tabOf();
    if (finding === null || tab === null) return;
    const place = placeOf(finding.example);
    const exchanges = state.told.peek().filter((exchange) => placeOf(exchange) === place);
    begin({
      place,
      bucket: finding.bucket,
      check: checkOf(exchanges, knowledgeOf(finding)),
      change,
      pageOrigin: tab.origin,
    });
  }

  /** Checks the same again and, while its finding is shown, with what failed since. */
  function again(): void {
    const shown = state.check.peek();
    if (shown === null) return;
    const { checked, isOfFinding } = shown;
    if (isOfFinding && !isMended(checked)) check(checked.change);
    else begin(checked);
  }

  function follow(): (() => void) | undefined {
    const tab = tabOf();
    state.checked.value = null;
    if (tab === null) return undefined;
    return followStored(checkedBucket(keyOf(tab)), (checked) => {
      const isOther = checked?.pageOrigin != null && tab.origin !== null && checked.pageOrigin !== tab.origin;
      state.checked.value = isOther ? null : checked;
    }).end;
  }

  /** What the check settles leaves the list once all of it passes: nothing is left to do about it. */
  function clearMended(): void {
    const checked = state.checked.value;
    const tab = tabOf();
    if (checked === null || tab === null || !isMended(checked)) return;
    const settled = state.told.value.filter((exchange) => isSettledBy(checked, exchange)).map(({ id }) => id);
    if (settled.length > 0) clear(tab, settled, checked.startedAt);
  }

  return {
    actions: {
      check,
      checkAgain: again,
      stopChecking: () => {
        const tab = tabOf();
        if (tab !== null) command('stop-checking', keyOf(tab)).catch(() => undefined);
      },
      /** Asks the browser for the host and then, if it is granted, checks again. To be called directly in a click. */
      permitToCheck: (host: string) => oncePermitted(host, tabOf()?.origin ?? '', again),
    },
    follow: () => {
      effect(follow);
      effect(clearMended);
      keepAwake(() => state.checked.value?.progress === 'asking');
    },
  };
}
