import type { InterfaceText } from '../../../src/text/interface-text.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';

interface Props {
  readonly allowed: boolean;
  readonly phrase: Phrase;
  readonly words: InterfaceText;
}

/** What the rule in view says of a field. */
export function Mark({ allowed, phrase, words }: Props) {
  return (
    <p class={allowed ? 'mark yes' : 'mark no'}>
      <span role="img" aria-label={allowed ? words.allowed : words.refused}>
        {allowed ? '✓' : '✗'}
      </span>{' '}
      <PhraseText phrase={phrase} />
    </p>
  );
}
