import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { combinationsIn, opens } from '../../../src/cos/edits/opens.ts';
import { opensToPages } from '../../../src/cos/edits/opens-to-pages.ts';
import type { Suggestion } from '../../../src/suggestion/suggestion.ts';
import type { OnlyAskedText } from '../../../src/text/only-asked-text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  /** The change of existing rules. */
  readonly narrow: Suggestion;
  /** The change that allows by rules of its own what was asked for, and no more. */
  readonly only: Suggestion;
  /** The bucket's rules before the change. */
  readonly before: CorsConfiguration;
  /** Whether `only` is shown. */
  readonly pressed: boolean;
  readonly words: OnlyAskedText;
  readonly onPress: () => void;
}

/** The offer of a rule for what was asked for alone, with what it opens and what the change beside it opens. */
export function OnlyAsked({ narrow, only, before, pressed, words, onPress }: Props) {
  const openedBy = ({ configuration }: Suggestion) => combinationsIn(opens(before, configuration));
  // That lines beside `*` in Allow-Headers open without end is no news: a number, or any page, is.
  const isOfHeaders = combinationsIn(opensToPages(before, narrow.configuration)) !== null;
  const opened = openedBy(narrow);
  return (
    <>
      <button type="button" class="widen" aria-pressed={pressed} title={words.hint} onClick={onPress}>
        {words.button(only.proof.mended)}
      </button>
      {(opened !== null || !isOfHeaders) && (
        <p class="quiet">
          <PhraseText phrase={words.opens(opened, openedBy(only))} />
        </p>
      )}
    </>
  );
}
