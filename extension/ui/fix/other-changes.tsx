import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Suggestion } from '../../../src/suggestion/suggestion.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { OnlyAsked } from './only-asked.tsx';

/** Which of the changes that mend the same is shown. */
export type Variant = 'narrow' | 'wide' | 'only';

/** The changes that mend the same. */
export interface Variants {
  /** The change that allows just what was seen. */
  readonly narrow: Suggestion;
  /** The change that allows any request header instead; `null` for none. */
  readonly wide: Suggestion | null;
  /** The change by rules of its own, offered where `narrow` opens much more; `null` for none. */
  readonly only: Suggestion | null;
}

interface Props extends Variants {
  readonly shown: Variant;
  readonly onShow: (variant: Variant) => void;
  /** The bucket's rules before the change. */
  readonly before: CorsConfiguration;
  readonly words: InterfaceText;
}

const isSame = (one: Suggestion, other: Suggestion) => JSON.stringify(one.edits) === JSON.stringify(other.edits);

/** The buttons that show another change that mends the same. One that would show the same change is absent. */
export function OtherChanges({ narrow, wide, only, shown, onShow, before, words }: Props) {
  const widens = wide !== null && !isSame(narrow, wide);
  if (!widens && only === null) return null;
  const press = (variant: Variant) => onShow(shown === variant ? 'narrow' : variant);
  return (
    <div class="instead">
      {widens && (
        <button
          type="button"
          class="widen"
          aria-pressed={shown === 'wide'}
          title={words.anyHeaderHint}
          onClick={() => press('wide')}
        >
          {words.anyHeader}
        </button>
      )}
      {only !== null && (
        <OnlyAsked
          narrow={narrow}
          only={only}
          before={before}
          pressed={shown === 'only'}
          words={words.onlyAsked}
          onPress={() => press('only')}
        />
      )}
    </div>
  );
}
