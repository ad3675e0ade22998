import { ListMark } from '../ui/list/list-mark.tsx';
import { FileChooser } from './file-chooser.tsx';
import { type PageState, type View, views } from './page-state.ts';

/** What a person can do in the bar. */
export interface BarActions {
  readonly open: (file: File) => void;
  /** Shows the tab again, in place of the file. */
  readonly showTab: () => void;
  /** Shows the file again, in place of the tab. */
  readonly showFile: () => void;
  readonly closeFile: () => void;
  readonly openSettings: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: PageState;
  readonly actions: BarActions;
}

/** The links to the views. */
function Views({ state }: Pick<Props, 'state'>) {
  const { whatIf, opening } = state.text.value.interface;
  const names: Readonly<Record<View, string>> = {
    findings: whatIf.findings,
    'what-if': whatIf.whatIf,
    rules: opening.checkRules,
  };
  const shown = state.view.value;
  return (
    <nav class="views" aria-label={whatIf.views}>
      {views.map((view) => (
        <a key={view} href={`#${view}`} aria-current={view === shown ? 'page' : undefined}>
          {names[view]}
        </a>
      ))}
    </nav>
  );
}

/** The tab, and whether its requests are seen. */
function TabName({ state }: Pick<Props, 'state'>) {
  const words = state.text.value.interface;
  const tab = state.tab.value;
  if (tab === null || tab === 'gone') return <span class="quiet">{words.opening.closedTab}</span>;
  return (
    <>
      <span class={tab.sees ? 'dot on' : 'dot'} aria-hidden="true" />
      <span class="site">{tab.origin?.replace(/^https?:\/\//, '')}</span>
      <span class="quiet">{tab.sees ? words.watching : words.notWatching}</span>
    </>
  );
}

/** What the findings may be of: the page's tab, and a file. The one that is shown is marked. */
function Sources({ state, actions }: Props) {
  const { opening: words } = state.text.value.interface;
  const file = state.file.value?.name ?? state.fileAside.value;
  const isFile = state.file.value !== null;
  const hasTab = state.tab.value !== null;
  if (!hasTab && file === null) return null;
  return (
    <fieldset class="sources" aria-label={words.source}>
      {hasTab && (
        <button type="button" class="of-tab" aria-pressed={!isFile} onClick={actions.showTab}>
          <TabName state={state} />
        </button>
      )}
      {file !== null && (
        <span class="of-file">
          <button type="button" aria-pressed={isFile} onClick={actions.showFile}>
            <ListMark of="file" />
            <span class="name">{file}</span>
          </button>
          <button
            type="button"
            class="close"
            aria-label={words.close(file)}
            title={words.close(file)}
            onClick={actions.closeFile}
          >
            <ListMark of="close" />
          </button>
        </span>
      )}
    </fieldset>
  );
}

/** The bar of the full page: its views, what the findings are of, and where a file is dropped. */
export function PageBar({ state, actions }: Props) {
  const { opening: words, settings, otherLanguage } = state.text.value.interface;
  return (
    <header class="bar page-bar">
      <img class="mark" src="../icons/32.png" alt="" />
      <b lang="en">COS CORS Doctor</b>
      <Views state={state} />
      <Sources state={state} actions={actions} />
      <p class="drop-target">
        <span>{words.dropAnywhere}</span> <FileChooser label={words.choose} kind="choose" onOpen={actions.open} />
      </p>
      <button type="button" class="open-settings" onClick={actions.openSettings}>
        {settings.open}
      </button>
      <button type="button" class="language" onClick={actions.switchLanguage}>
        {otherLanguage}
      </button>
      {state.isDraggedOver.value && (
        <div class="drop-anywhere">
          <p>{words.letGo}</p>
        </div>
      )}
    </header>
  );
}
