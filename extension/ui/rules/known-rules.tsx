import type { Text } from '../../../src/text/text.ts';
import { ago } from '../ago.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly bucket: string;
  readonly rules: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly text: Text;
  /** `null` while the form to paste rules is shown anyway. */
  readonly onReplace: (() => void) | null;
  readonly onForget: () => void;
}

/** Which bucket's rules a finding rests on, how many they are, and how long ago they were saved. */
export function KnownRules({ bucket, rules, savedAt, text, onReplace, onForget }: Props) {
  const words = text.interface;
  return (
    <p class="known">
      <span>
        <PhraseText phrase={words.known(bucket, ago(savedAt, text.tag), rules)} />
      </span>
      {onReplace !== null && (
        <button type="button" class="replace" onClick={onReplace}>
          {words.pasteReplace}
        </button>
      )}
      <button type="button" class="forget" onClick={onForget}>
        {words.pasteForget}
      </button>
    </p>
  );
}
