import { useRef } from 'preact/hooks';
import { bucketOf } from '../../../src/cos/bucket-of.ts';
import { rulesHostOf } from '../../../src/rules-request/rules-host.ts';
import type { Finding } from '../../findings/finding.ts';
import { Asking, type AskingActions } from '../asking/asking.tsx';
import { Checking, type CheckingActions } from '../checking/checking.tsx';
import { ChosenTab } from '../evidence/tabs.tsx';
import { ViewForm } from '../form-choice.ts';
import { FindingList } from '../list/finding-list.tsx';
import { ListBeside } from '../list/list-beside.tsx';
import { NewFindings } from '../list/new-findings.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { BucketRules, type RulesActions } from '../rules/bucket-rules.tsx';
import { askableOf } from '../state/askable.ts';
import type { FindingsState } from '../state/findings-state.ts';
import { isMended, type ShownCheck } from '../state/shown-check.ts';
import { UndoLine } from '../undo-line.tsx';
import type { SettlingActions } from './assumptions.tsx';
import { FindingView } from './finding-view.tsx';
import { hasUndoPlace, NamedBuckets, restsOnRules } from './named-buckets.tsx';
import { WhatIfLink } from './what-if-link.tsx';

/** What a person can do with findings. */
export interface FindingsActions extends AskingActions, CheckingActions, RulesActions, SettlingActions {
  /** Takes the bucket as standing behind this custom domain, in every view from now on. */
  readonly nameBucket: (host: string, bucket: string) => void;
  /** Tries a finding's request with other values; absent where there is no room for that. */
  readonly whatIf?: (finding: Finding) => void;
  readonly forgetNamedBucket: (host: string) => void;
}

interface Props {
  readonly state: FindingsState;
  readonly actions: FindingsActions;
  /** Whether the rows of a list beside a finding are as low as in a panel of DevTools. */
  readonly isDense?: boolean;
}

/** A bucket's own host, as the requests in view tell it; `null` where none tells its region. */
function ownHostOf(bucket: string, { exchanges }: FindingsState): string | null {
  const ofBucket = exchanges.value.filter((exchange) => bucketOf(exchange) === bucket);
  const hosts = ofBucket.map(({ request }) => rulesHostOf(bucket, request.url));
  return hosts.find((host) => host !== null) ?? null;
}

/** The tab's latest check. */
function TabCheck({ shown, state, actions }: Props & { readonly shown: ShownCheck }) {
  const { checked, isOfFinding, isOlder } = shown;
  const known = checked.bucket === null ? undefined : state.saved.value.get(checked.bucket);
  return (
    <Checking
      checked={checked}
      isOlder={isOlder}
      rules={known?.configuration ?? null}
      actions={actions}
      level={state.selected.value === null && !state.hasFailures.value ? 'h1' : 'h2'}
      onAsk={isOfFinding && state.askable.value !== null && state.answers.value === null ? actions.ask : null}
      text={state.text.value}
    />
  );
}

/** The chosen finding in full, with its bucket's rules; nothing while none is chosen. */
function ChosenFinding({ state, actions }: Props) {
  const text = state.text.value;
  const selected = state.selected.value;
  const shown = state.check.value;
  if (selected === null) return state.isWorkedOut.value ? null : <div aria-busy="true" />;
  // What has just passed is not asked about any more.
  const isMendedNow = shown?.isOfFinding === true && !shown.isOlder && isMended(shown.checked);
  // Beside a result, the check is offered there.
  const checkable = shown?.isOfFinding && !shown.isOlder ? { ...actions, check: null } : actions;
  return (
    <FindingView
      finding={selected}
      isGlance={state.isGlance.value}
      isBusy={!state.isWorkedOut.value}
      text={text}
      recorded={state.recorded.value}
      asked={state.answers.value}
      observed={state.observed.value.get(selected.bucket ?? '') ?? []}
      settling={state.recorded.value ? null : actions}
      onCheck={checkable.check}
      check={shown?.isOfFinding && <TabCheck shown={shown} state={state} actions={actions} />}
      paste={
        <>
          {state.askable.value !== null && !isMendedNow && (
            <Asking key={selected.key} finding={selected} asked={state.answers.value} actions={checkable} text={text} />
          )}
          {actions.whatIf && <WhatIfLink finding={selected} text={text} onTry={actions.whatIf} />}
          <NamedBuckets finding={selected} state={state} actions={actions} />
          {selected.bucket !== null && restsOnRules(selected) && (
            <BucketRules
              key={selected.bucket}
              bucket={selected.bucket}
              saved={state.saved.value.get(selected.bucket)}
              host={ownHostOf(selected.bucket, state)}
              form={state.rulesForm}
              drafts={state.drafts}
              forgotten={state.forgotten}
              folded={state.askable.value !== null}
              doubted={selected.diagnosis.kind === 'configuration-differs'}
              first={state.askable.value === null}
              text={text}
              actions={actions}
            />
          )}
        </>
      }
    />
  );
}

/** The list of findings beside the chosen one, or either of them. */
function ListAndFinding({ state, actions, isDense = false }: Props) {
  const text = state.text.value;
  const findings = state.findings.value;
  const selected = state.selected.value;
  const isOneColumn = state.isOneColumn.value;
  /** The finding from which a person went back to the list. */
  const cameFrom = useRef<string | null>(null);
  /** Whether the list would come in place of the finding. */
  const hasList = isOneColumn && selected !== null && (findings.length > 1 || selected.hint);
  const onSelect = ({ exchanges: [{ id }] }: Finding) => {
    state.choose(id);
    if (isOneColumn) scrollTo(0, 0);
  };
  return (
    <ListBeside
      isOneColumn={isOneColumn}
      isDense={isDense}
      list={
        (selected === null || !isOneColumn) && (
          <FindingList
            findings={findings}
            selected={selected}
            narrowing={state.narrowing}
            saved={state.saved.value}
            asked={state.askedPlaces.value}
            cameFrom={cameFrom.current}
            takesFocus={isOneColumn}
            text={text}
            onSelect={onSelect}
            askingOf={(own) => {
              const finding = state.recorded.value ? undefined : own.find((each) => askableOf(each) !== null);
              if (finding === undefined) return null;
              return () => {
                onSelect(finding);
                actions.ask();
              };
            }}
          />
        )
      }
      detail={<ChosenFinding state={state} actions={actions} />}
      onBack={
        hasList
          ? () => {
              cameFrom.current = selected.key;
              state.choose(null);
            }
          : null
      }
      count={findings.length}
      text={text}
    />
  );
}

/** All that a view of findings shows: the list, the chosen one, and what else is to be said of them. */
export function FindingsPanel({ state, actions, isDense = false }: Props) {
  const text = state.text.value;
  const shown = state.check.value;
  const isListAlone = state.hasFailures.value && state.selected.value === null;
  return (
    <ViewForm.Provider value={state.form}>
      <UndoLine forgotten={state.forgotten} isOf={(id) => !hasUndoPlace(id, state.selected.value)} text={text} />
      {isListAlone && <h1 class="unseen">{text.interface.failures}</h1>}
      {shown?.isOfFinding === false && <TabCheck shown={shown} state={state} actions={actions} />}
      {state.storageFailed.value && (
        <p class="problem notice" role="alert">
          <PhraseText phrase={text.interface.storageFailed} />
        </p>
      )}
      {state.leftOut.value > 0 && (
        <p class="quiet notice">
          <PhraseText phrase={text.interface.leftOut(state.leftOut.value)} />
        </p>
      )}
      {state.underWay.value > 0 && state.exchanges.value.length > 0 && !state.recorded.value && (
        <p class="quiet notice under-way">
          <PhraseText phrase={text.interface.underWay(state.underWay.value)} />
        </p>
      )}
      <ChosenTab.Provider value={state.evidenceTab}>
        {state.findings.value.length > 0 ? (
          <ListAndFinding state={state} actions={actions} isDense={isDense} />
        ) : (
          <ChosenFinding state={state} actions={actions} />
        )}
      </ChosenTab.Provider>
      <NewFindings findings={state.findings.value} isWorkedOut={state.isWorkedOut.value} text={text} />
    </ViewForm.Provider>
  );
}
