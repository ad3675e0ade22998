import { useId } from 'preact/hooks';
import type { SettingsText } from '../../src/text/settings-text.ts';
import { type LanguageTag, languageTags } from '../../src/text/text.ts';
import type { Settings } from '../storage/settings.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

type Language = LanguageTag | null;

/** The languages by their own names. */
const languageNames: Readonly<Record<LanguageTag, string>> = { en: 'English', 'zh-CN': '中文' };

interface Props {
  readonly settings: Settings;
  readonly language: Language;
  readonly words: SettingsText;
  readonly onChange: (settings: Settings) => void;
  readonly onLanguage: (language: Language) => void;
}

interface ChoiceProps<T> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [value: T, label: string, lang?: string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T>({ legend, name, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class={name}>
      <legend>
        <h2>{legend}</h2>
      </legend>
      {options.map(([value, label, lang]) => (
        <label key={label} {...(lang === undefined ? {} : { lang })}>
          <input
            type="radio"
            name={name}
            value={String(value)}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The choices that hold for all tabs. */
export function ChoicesView({ settings, language, words, onChange, onLanguage }: Props) {
  const id = useId();
  return (
    <>
      <section>
        <Choice
          legend={words.navigation}
          name="navigation"
          options={[
            [false, words.clearOnNavigation],
            [true, words.keepOnNavigation],
          ]}
          chosen={settings.keepOnNavigation}
          onChoose={(keepOnNavigation) => onChange({ ...settings, keepOnNavigation })}
        />
        <p class="quiet">
          <PhraseText phrase={words.keepHint} />
        </p>
      </section>
      <section>
        <h2>{words.keys}</h2>
        <label>
          <input
            type="checkbox"
            class="hide-keys"
            checked={settings.hideKeys}
            aria-describedby={`${id}-keys`}
            onChange={({ currentTarget }) => onChange({ ...settings, hideKeys: currentTarget.checked })}
          />
          {words.hideKeys}
        </label>
        <p class="quiet" id={`${id}-keys`}>
          <PhraseText phrase={words.hideKeysHint} />
        </p>
      </section>
      <section>
        <Choice<Language>
          legend={words.language}
          name="language"
          options={[
            [null, words.browserLanguage],
            ...languageTags.map((tag) => [tag, languageNames[tag], tag] as const),
          ]}
          chosen={language}
          onChoose={onLanguage}
        />
      </section>
    </>
  );
}
