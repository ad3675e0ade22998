import type { InterfaceText } from '../../src/text/interface-text.ts';
import type { PermissionText } from '../../src/text/permission-text.ts';
import type { Phrase } from '../../src/text/phrase.ts';
import { Copyable } from '../ui/copyable.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import type { Emptiness } from './emptiness.ts';

interface Sentences {
  readonly title: Phrase;
  readonly cause: Phrase;
  readonly more?: Phrase;
}

function sentences(emptiness: Emptiness, words: PermissionText): Sentences {
  switch (emptiness.kind) {
    case 'not-a-page':
      return words.notAPage;
    case 'local-file':
      return words.localFile;
    case 'forbidden':
      return { title: words.forbidden[emptiness.page], cause: words.forbiddenCause };
    case 'hidden':
      return words.hidden;
    case 'buckets-withheld':
      return words.bucketsWithheld;
    case 'stopped-by-policy':
      return words.stoppedByPolicy(emptiness.origin, emptiness.directive);
    case 'mixed-content':
      return words.mixedContent(emptiness.host);
    case 'nothing-failed':
      return words.nothingFailed(emptiness.succeeded);
    case 'under-way':
      return words.underWay(emptiness.requests);
    case 'not-watched':
      return words.notWatched(emptiness.site);
    case 'watched-for-now':
      return words.watchedForNow(emptiness.site);
    case 'before-watching':
      return words.beforeWatching(emptiness.failed);
    case 'nothing-seen':
      return emptiness.policy === null
        ? words.nothingSeen
        : { ...words.nothingSeen, more: words.policyOfPage(emptiness.policy) };
  }
}

/** What a person can do where there is nothing to show. */
export interface EmptyStateActions {
  readonly watchSite: () => void;
  readonly watchEverySite: () => void;
  readonly permitBuckets: () => void;
  readonly reload: () => void;
}

interface Props {
  readonly emptiness: Emptiness;
  readonly words: InterfaceText;
  /** Whether the tab shows a site that is not watched. */
  readonly canWatch: boolean;
  readonly actions: EmptyStateActions;
}

const mendedByReload: readonly Emptiness['kind'][] = [
  'before-watching',
  'watched-for-now',
  'nothing-seen',
  'stopped-by-policy',
  'mixed-content',
];

/** Says why there is nothing to show, and offers what changes that. */
export function EmptyState({ emptiness, words: interfaceWords, canWatch, actions }: Props) {
  const words = interfaceWords.permission;
  const { title, cause, more } = sentences(emptiness, words);
  const isMendedByReload = mendedByReload.includes(emptiness.kind);
  return (
    <NothingHere title={title} cause={cause} kind={emptiness.kind}>
      {more !== undefined && (
        <p class="quiet">
          <PhraseText phrase={more} />
        </p>
      )}
      {emptiness.kind === 'stopped-by-policy' && (
        <Copyable
          text={emptiness.origin}
          words={interfaceWords}
          label={interfaceWords.copyLines(1, emptiness.directive)}
        />
      )}
      {emptiness.kind === 'buckets-withheld' && (
        <div class="buttons">
          <button type="button" class="permit-buckets first" onClick={actions.permitBuckets}>
            {words.permitBuckets}
          </button>
        </div>
      )}
      {(isMendedByReload || canWatch) && (
        <div class="buttons">
          {isMendedByReload && (
            <button type="button" class="reload first" onClick={actions.reload}>
              {words.reload}
            </button>
          )}
          {canWatch && (
            <button
              type="button"
              class={isMendedByReload ? 'watch-site' : 'watch-site first'}
              onClick={actions.watchSite}
            >
              {words.watchSite}
            </button>
          )}
        </div>
      )}
      {canWatch && (
        <div class="with-hint">
          <button type="button" class="watch-every-site" onClick={actions.watchEverySite}>
            {words.watchEverySite}
          </button>
          <p class="quiet">
            <PhraseText phrase={words.watchEverySiteHint} />
          </p>
        </div>
      )}
    </NothingHere>
  );
}
