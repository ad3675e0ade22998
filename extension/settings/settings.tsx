import { effect } from '@preact/signals';
import { type NamedBuckets, withoutBucket } from '../../src/cos/custom-domain.ts';
import { command } from '../commands.ts';
import { grants, onChanged, withdraw } from '../permission/permissions.ts';
import { followStored } from '../storage/follow-stored.ts';
import { namedBuckets } from '../storage/named-buckets.ts';
import { observedAnswers } from '../storage/observed-answers.ts';
import { savedConfiguration, savedConfigurations } from '../storage/saved-configurations.ts';
import { language, settings } from '../storage/settings.ts';
import type { Stored } from '../storage/stored-item.ts';
import { forgottenName, rulesId } from '../ui/forgotten.ts';
import { readLanguage } from '../ui/shell/language.ts';
import { showPage } from '../ui/shell/show-page.ts';
import { createSettingsState } from './settings-state.ts';
import { type SettingsActions, SettingsView } from './settings-view.tsx';

const state = createSettingsState();
const named = namedBuckets();

async function readGrants(): Promise<void> {
  state.grants.value = await grants();
}

function storing(writing: Promise<unknown>): void {
  writing.then(
    () => {
      state.notStored.value = false;
    },
    () => {
      state.notStored.value = true;
    },
  );
}

/** Has the background apply the choices. If it cannot be reached, it reads them when it starts. */
const followed = () => command('follow-choices', null).catch(() => undefined);

function changeNames(edit: (all: NamedBuckets) => NamedBuckets): void {
  storing(
    named
      .get()
      .then((stored) => named.set(edit(stored)))
      .then(followed),
  );
}

const actions: SettingsActions = {
  withdraw: (pattern) => {
    const told = (done: boolean) => {
      state.notWithdrawn.value = done ? null : pattern;
      return readGrants();
    };
    withdraw(pattern).then(told, () => told(false));
  },
  change: (next) => {
    state.settings.value = next;
    storing(settings.set(next).then(followed));
  },
  speak: (chosen) => {
    state.language.value = chosen;
    storing(language.set(chosen));
  },
  forgetNamedBucket: (host) => {
    state.forgotten.value = forgottenName(state.namedBuckets.value, host, changeNames);
    changeNames((all) => withoutBucket(all, host));
  },
  forget: (buckets) => {
    const taking = Promise.all(
      buckets.flatMap((bucket) => [savedConfiguration(bucket).take(), observedAnswers(bucket).take()]),
    );
    storing(taking);
    const [only = ''] = buckets;
    state.forgotten.value = {
      id: rulesId(only),
      told: (words) => (buckets.length === 1 ? words.rules(only) : words.allRules(buckets.length)),
      undo: () => storing(taking.then((all) => Promise.all(all.map((putBack) => putBack())))),
    };
  },
};

/** Shows a stored value, now and whenever it changes. Resolves once the present one is shown. */
const follow = <T,>(item: Stored<T>, show: (value: T) => void): Promise<void> => followStored(item, show).told;

async function prepare(): Promise<void> {
  onChanged(() => void readGrants());
  await Promise.all([
    readGrants(),
    follow(settings, (value) => {
      state.settings.value = value;
    }),
    follow(named, (value) => {
      state.namedBuckets.value = value;
    }),
    follow(savedConfigurations, (value) => {
      state.saved.value = value;
    }),
    follow(language, (value) => {
      state.language.value = value;
      void readLanguage(state);
    }),
  ]);
  effect(() => {
    const text = state.loadedText.value;
    if (text !== null) document.title = `${text.interface.settings.title} · COS CORS Doctor`;
  });
}

void showPage(state, prepare, <SettingsView state={state} actions={actions} />);
