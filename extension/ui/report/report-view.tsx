import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { reportWords } from '../../../src/report/words.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { CopyButton } from '../copy-button.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { copiedTexts } from './copied-texts.ts';

export { copiedTexts };

export interface ReportProps {
  readonly finding: Finding;
  /** What its bucket was asked while the rules were not known, as far as that still holds; `null` while it was not. */
  readonly asked: AskedBucket | null;
  readonly text: Text;
}

/** A finding as it is passed on: shown as Markdown, and copied in three forms. */
export function ReportView({ finding, asked, text }: ReportProps) {
  const withKeys = useSignal(false);
  const { view } = reportWords[text.tag];
  const words = text.interface;
  const keys = withKeys.value;
  const { markdown, json, forOwner } = useMemo(
    () => copiedTexts(finding, text, { withKeys: keys, asked }),
    [finding, text, keys, asked],
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
