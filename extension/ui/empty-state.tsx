import type { InterfaceText } from '../../src/text/interface-text.ts';
import type { Phrase } from '../../src/text/phrase.ts';
import { Heading } from './heading.tsx';
import { PhraseText } from './phrase-text.tsx';

/** Why there is no finding to show. */
export type Emptiness =
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'not-watched'; readonly site: string }
  /** The click on the toolbar button lets this tab be seen, until it leaves the site. */
  | { readonly kind: 'watched-for-now'; readonly site: string }
  /** A change was made in the console, and what failed before it is cleared. */
  | { readonly kind: 'saved'; readonly bucket: string }
  | { readonly kind: 'nothing-failed'; readonly succeeded: number };

function sentences(emptiness: Emptiness, words: InterfaceText): { title: Phrase; cause: Phrase } {
  switch (emptiness.kind) {
    case 'not-a-page':
      return { title: words.notAPageTitle, cause: words.notAPageCause };
    case 'not-watched':
      return { title: words.notWatchedTitle(emptiness.site), cause: words.notWatchedCause };
    case 'watched-for-now':
      return { title: words.watchedForNowTitle(emptiness.site), cause: words.watchedForNowCause };
    case 'saved':
      return { title: words.savedTitle(emptiness.bucket), cause: words.savedCause };
    case 'nothing-failed':
      return { title: words.nothingFailedTitle, cause: words.nothingFailedCause(emptiness.succeeded) };
  }
}

interface Props {
  readonly emptiness: Emptiness;
  readonly words: InterfaceText;
  readonly onWatchSite: () => void;
  readonly onWatchEverySite: () => void;
}

/** Says why nothing is here, and offers what changes that. */
export function EmptyState({ emptiness, words, onWatchSite, onWatchEverySite }: Props) {
  const { title, cause } = sentences(emptiness, words);
  const canWatch = emptiness.kind === 'not-watched' || emptiness.kind === 'watched-for-now';
  return (
    <section class={`empty ${emptiness.kind}`}>
      <Heading key={emptiness.kind}>
        <PhraseText phrase={title} />
      </Heading>
      <p>
        <PhraseText phrase={cause} />
      </p>
      {canWatch && (
        <>
          <div class="buttons">
            <button type="button" class="watch-site first" onClick={onWatchSite}>
              {words.watchSite}
            </button>
            <button type="button" class="watch-every-site" onClick={onWatchEverySite}>
              {words.watchEverySite}
            </button>
          </div>
          <p class="quiet">
            <PhraseText phrase={words.watchEverySiteHint} />
          </p>
        </>
      )}
    </section>
  );
}
