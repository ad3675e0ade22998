import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../../src/text/text.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { ago } from '../ago.ts';
import { rulesId } from '../forgotten.ts';
import { takeLostFocus } from '../lost-focus.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly bucket: string;
  readonly saved: SavedConfiguration;
  readonly text: Text;
  /** Whether they were given just now, in a form that is gone. */
  readonly fresh: boolean;
  /** `null` while a form for rules is shown anyway. */
  readonly onReplace: (() => void) | null;
  /** `null` where the rules were not fetched. */
  readonly onFetchAgain: (() => void) | null;
  readonly onForget: () => void;
}

/** Which bucket's rules a finding rests on, how many they are, where they came from and how long ago. */
export function KnownRules({ bucket, saved, text, fresh, onReplace, onFetchAgain, onForget }: Props) {
  const words = text.interface;
  const { configuration, savedAt, source = 'pasted' } = saved;
  const rules = configuration.rules.length;
  const when = ago(savedAt, text);
  const known = source === 'fetched' ? words.rules.fetched(bucket, when, rules) : words.known(bucket, when, rules);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (fresh) takeLostFocus(line.current);
  }, [fresh]);
  return (
    <p ref={line} class="known" tabIndex={-1}>
      <span>
        <PhraseText phrase={known} />
      </span>
      {onFetchAgain !== null && (
        <button type="button" class="fetch-again" onClick={onFetchAgain}>
          {words.rules.fetchAgain}
        </button>
      )}
      {onReplace !== null && (
        <button type="button" class="replace" onClick={onReplace}>
          {words.pasteReplace}
        </button>
      )}
      <button type="button" class="forget" data-forgets={rulesId(bucket)} onClick={onForget}>
        {words.pasteForget}
      </button>
    </p>
  );
}
