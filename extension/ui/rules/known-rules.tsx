import type { Text } from '../../../src/text/text.ts';
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

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

function ago(savedAt: number, tag: string): string {
  const passed = Math.max(Date.now() - savedAt, 0);
  const [unit, length] = units.find(([, each]) => passed >= each) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
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
