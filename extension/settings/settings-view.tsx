import type { LanguageTag } from '../../src/text/text.ts';
import type { Settings } from '../storage/settings.ts';
import { Boundary } from '../ui/boundary.tsx';
import { nameId, rulesId } from '../ui/forgotten.ts';
import { PhraseText } from '../ui/phrase-text.tsx';
import { UndoLine } from '../ui/undo-line.tsx';
import { BucketsView } from './buckets-view.tsx';
import { ChoicesView } from './choices-view.tsx';
import { GrantsView } from './grants-view.tsx';
import { NamedBucketsView } from './named-buckets-view.tsx';
import type { SettingsState } from './settings-state.ts';

/** What a person can do on the settings page. */
export interface SettingsActions {
  readonly withdraw: (pattern: string) => void;
  readonly change: (settings: Settings) => void;
  readonly speak: (language: LanguageTag | null) => void;
  readonly forget: (buckets: readonly string[]) => void;
  readonly forgetNamedBucket: (host: string) => void;
}

interface Props {
  readonly state: SettingsState;
  readonly actions: SettingsActions;
}

/** The settings page: what may be seen, what is remembered, and choices. */
export function SettingsView({ state, actions }: Props) {
  const text = state.text.value;
  const words = text.interface.settings;
  return (
    <>
      <header class="bar">
        <b lang="en">COS CORS Doctor</b>
      </header>
      <main class="settings" lang={text.tag}>
        <h1>{words.title}</h1>
        {state.notStored.value && (
          <p class="problem notice" role="alert">
            <PhraseText phrase={words.notStored} />
          </p>
        )}
        <Boundary part="settings" text={text}>
          <GrantsView
            grants={state.grants.value}
            notWithdrawn={state.notWithdrawn.value}
            words={words}
            onWithdraw={actions.withdraw}
          />
        </Boundary>
        <Boundary part="settings" text={text}>
          <BucketsView saved={state.saved.value} words={words} onForget={actions.forget} />
          <UndoLine forgotten={state.forgotten} isOf={(id) => id.startsWith(rulesId(''))} text={text} />
        </Boundary>
        <Boundary part="settings" text={text}>
          <NamedBucketsView named={state.namedBuckets.value} words={words} onForget={actions.forgetNamedBucket} />
          <UndoLine forgotten={state.forgotten} isOf={(id) => id.startsWith(nameId(''))} text={text} />
        </Boundary>
        <Boundary part="settings" text={text}>
          <ChoicesView
            settings={state.settings.value}
            language={state.language.value}
            words={words}
            onChange={actions.change}
            onLanguage={actions.speak}
          />
        </Boundary>
      </main>
    </>
  );
}
