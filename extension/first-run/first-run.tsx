import { signal } from '@preact/signals';
import { everySite } from '../permission/match-pattern.ts';
import { grants, onChanged, watchEverySite, withdraw } from '../permission/permissions.ts';
import { switchLanguage } from '../ui/shell/language.ts';
import { showPage } from '../ui/shell/show-page.ts';
import { createLanguageState } from '../ui/state/language-state.ts';
import { type FirstRunActions, FirstRunView } from './first-run-view.tsx';

const state = {
  ...createLanguageState(),
  /** Whether every site is watched. */
  everySite: signal(false),
  /** Whether the browser, or the person, refused that last. */
  refused: signal(false),
};

async function readGrants(): Promise<void> {
  const { optional } = await grants();
  state.everySite.value = optional.includes(everySite) || optional.includes('<all_urls>');
}

const told = (granted: boolean) => {
  state.refused.value = !granted;
  return readGrants();
};

const actions: FirstRunActions = {
  watchEverySite: () => void watchEverySite().then(told, () => told(false)),
  watchChosenSites: () => void withdraw(everySite).then(readGrants, readGrants),
  switchLanguage: () => switchLanguage(state),
};

async function prepare(): Promise<void> {
  onChanged(() => void readGrants());
  await readGrants();
}

void showPage(state, prepare, <FirstRunView state={state} actions={actions} />, { tellsDropped: false });
