import { isSdkLanguage, type SdkLanguage, sdkLanguages, sdks } from '../../../src/notation/sdks/sdks.ts';

interface Props {
  readonly language: SdkLanguage;
  readonly label: string;
  readonly onChoose: (language: SdkLanguage) => void;
}

/** The choice among the languages in which code of COS's SDKs is written. */
export function SdkChoice({ language, label, onChoose }: Props) {
  return (
    <label class="sdk-choice">
      <span class="quiet">{label}</span>
      <select
        autocomplete="off"
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (isSdkLanguage(value)) onChoose(value);
        }}
      >
        {sdkLanguages.map((each) => (
          <option key={each} value={each}>
            {sdks[each].name}
          </option>
        ))}
      </select>
    </label>
  );
}
