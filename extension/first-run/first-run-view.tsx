import type { ReadonlySignal } from '@preact/signals';
import { firstRun as en } from '../../src/text/en/first-run.ts';
import type { FirstRunText } from '../../src/text/first-run-text.ts';
import type { LanguageTag, Text } from '../../src/text/text.ts';
import { firstRun as zhCn } from '../../src/text/zh-cn/first-run.ts';
import { Boundary } from '../ui/boundary.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import { Picture } from './picture.tsx';

/** What a person can do on the page that opens after the installation. */
export interface FirstRunActions {
  readonly watchEverySite: () => void;
  readonly watchChosenSites: () => void;
  readonly switchLanguage: () => void;
}

interface Props {
  readonly state: {
    readonly text: ReadonlySignal<Text>;
    readonly everySite: ReadonlySignal<boolean>;
    readonly refused: ReadonlySignal<boolean>;
  };
  readonly actions: FirstRunActions;
}

/** Where the browsers put the button: in a menu behind a piece of a puzzle, with a pin beside it. */
function Pin({ words }: { readonly words: FirstRunText['pin'] }) {
  return (
    <li>
      <h2>{words.title}</h2>
      <p class="quiet">{words.cause}</p>
      <p class="toolbar" aria-hidden="true">
        <svg class="puzzle" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6.5 3a1.5 1.5 0 0 1 3 0v1H13v3.5h-1a1.5 1.5 0 0 0 0 3h1V14H3v-3.5h.5a1.5 1.5 0 0 0 0-3H3V4h3.5z" />
        </svg>
        <span class="entry">
          <img src="../icons/32.png" alt="" />
          <span lang="en">COS CORS Doctor</span>
          <svg class="pin" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 2h6M6 2v5L4 9.5h8L10 7V2M8 9.5V14" />
          </svg>
        </span>
      </p>
    </li>
  );
}

function Watch({ words, state, actions }: Props & { readonly words: FirstRunText['watch'] }) {
  const every = state.everySite.value;
  const choice = (chosen: boolean, name: string, cause: string, choose: () => void) => (
    <label class={chosen ? 'choice chosen' : 'choice'}>
      <input
        type="radio"
        name="watch"
        checked={chosen}
        onChange={({ currentTarget }) => {
          // The browser may refuse: what holds is shown, not what was clicked.
          currentTarget.checked = chosen;
          choose();
        }}
      />
      <b>{name}</b>
      <span class="quiet">{cause}</span>
    </label>
  );
  return (
    <li>
      <h2 id="watch">{words.title}</h2>
      <div class="choices" role="radiogroup" aria-labelledby="watch">
        {choice(!every, words.chosen, words.chosenCause, actions.watchChosenSites)}
        {choice(every, words.every, words.everyCause, actions.watchEverySite)}
      </div>
      {state.refused.value && !every && (
        <p class="problem notice" role="alert">
          <PhraseText phrase={words.refused} />
        </p>
      )}
    </li>
  );
}

const wordsIn: Readonly<Record<LanguageTag, FirstRunText>> = { en, 'zh-CN': zhCn };

/** What the extension does, in one picture, and the three things to begin with. */
export function FirstRunView({ state, actions }: Props) {
  const text = state.text.value;
  const words = wordsIn[text.tag];
  return (
    <>
      <header class="bar">
        <img class="mark" src="../icons/32.png" alt="" />
        <b lang="en">COS CORS Doctor</b>
        <button type="button" class="language" onClick={actions.switchLanguage}>
          {text.interface.otherLanguage}
        </button>
      </header>
      <main class="first-run" lang={text.tag}>
        <h1>{words.title}</h1>
        <Boundary part="beginning" text={text}>
          <Picture words={words} />
        </Boundary>
        <ol class="begin">
          <Pin words={words.pin} />
          <Watch words={words.watch} state={state} actions={actions} />
          <li>
            <h2>{words.example.title}</h2>
            <p class="quiet">{words.example.cause}</p>
            <p class="buttons">
              <a class="button first" href="../page/page.html?example">
                {words.example.open}
              </a>
              <a class="button" href="../page/page.html">
                {words.example.openHar}
              </a>
            </p>
          </li>
        </ol>
        <p class="kept quiet">
          {words.kept} <a href="../settings/settings.html">{text.interface.settings.open}</a>
        </p>
      </main>
    </>
  );
}
