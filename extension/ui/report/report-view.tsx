import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Drafted } from '../../../src/report/report.ts';
import { reportWords } from '../../../src/report/words.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { CopyButton } from '../copy-button.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { copiedTexts } from './copied-texts.ts';

export { copiedTexts };

export interface ReportProps {
  readonly finding: Finding;
  readonly text: Text;
  /** The change that is proposed where the rules are not known; `null` for none. */
  readonly drafted?: Drafted | null;
}

/** A finding as it is passed on: shown as Markdown, and copied in three forms. */
export function ReportView({ finding, text, drafted = null }: ReportProps) {
  const withKeys = useSignal(false);
  const { view } = reportWords[text.tag];
  const words = text.interface;
  const keys = withKeys.value;
  const { markdown, json, forOwner } = useMemo(
    () => copiedTexts(finding, text, keys, drafted),
    [finding, text, keys, drafted],
  );
  return (
    <div class="report">
      <p class="quiet">
        <PhraseText phrase={view.hint} />
      </p>
      <div class="report-actions">
        <CopyButton lines={markdown} words={words} label={view.markdown} shown={view.markdown} />
        <CopyButton lines={json} words={words} label={view.json} shown={view.json} />
        {forOwner !== null && (
          <CopyButton lines={forOwner} words={words} label={words.asking.forOwner} shown={words.asking.forOwner} />
        )}
        <label>
          <input
            type="checkbox"
            checked={keys}
            onChange={({ currentTarget }) => {
              withKeys.value = currentTarget.checked;
            }}
          />
          {view.withKeys}
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <pre tabIndex={0}>{markdown}</pre>
    </div>
  );
}
