import type { Phrase } from '../../src/text/phrase.ts';
import { type FindingsActions, FindingsPanel } from '../ui/findings-panel.tsx';
import { Heading } from '../ui/heading.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import { OpenedFileView } from './opened-file.tsx';
import type { PageState } from './page-state.ts';

/** What a person can do on the full page. */
export interface PageActions extends FindingsActions {
  readonly open: (file: File) => void;
  readonly cancel: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: PageState;
  readonly actions: PageActions;
}

/** Why there is no finding; `null` where the place of the file says it. */
function emptiness({ file, tab, exchanges, succeeded, text }: PageState): { title: Phrase; cause: Phrase } | null {
  const words = text.value.interface;
  const { har } = words;
  const [opened, count] = [file.value, exchanges.value.length];
  if (opened === null) {
    if (tab.value === null) return { title: har.openTitle, cause: har.openCause };
    if (tab.value === 'gone') return { title: har.tabGoneTitle, cause: har.openCause };
    return { title: words.nothingFailedTitle, cause: words.nothingFailedCause(succeeded.value) };
  }
  if (opened.kind !== 'read' || opened.reading.requests === 0) return null;
  return count === 0
    ? { title: har.noneToCosTitle, cause: har.noneToCosCause }
    : { title: har.noneFailedTitle, cause: har.noneFailedCause(succeeded.value) };
}

function Empty({ state }: { readonly state: PageState }) {
  const said = emptiness(state);
  if (said === null) return null;
  return (
    <section class="empty">
      <Heading key={JSON.stringify(said.title)}>
        <PhraseText phrase={said.title} />
      </Heading>
      <p>
        <PhraseText phrase={said.cause} />
      </p>
    </section>
  );
}

/** The full page: a HAR's findings, or a tab's with more room than the popup has. */
export function PageView({ state, actions }: Props) {
  const text = state.text.value;
  const tab = state.tab.value;
  const origin = tab === null || tab === 'gone' || state.file.value !== null ? null : tab.origin;
  return (
    <>
      <header class="bar">
        <b>COS CORS Doctor</b>
        <span class="site">{origin?.replace(/^https?:\/\//, '')}</span>
        <button type="button" class="language" onClick={actions.switchLanguage}>
          {text.interface.otherLanguage}
        </button>
      </header>
      <main lang={text.tag}>
        {state.selected.value === null && <Empty state={state} />}
        <OpenedFileView
          file={state.file.value}
          words={text.interface}
          onOpen={actions.open}
          onCancel={actions.cancel}
        />
        <FindingsPanel state={state} actions={actions} />
      </main>
    </>
  );
}
