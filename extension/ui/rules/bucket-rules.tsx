import { type Signal, useSignal } from '@preact/signals';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { findMistakes } from '../../../src/cos/mistakes/configuration-mistakes.ts';
import { remembered } from '../../../src/remembered.ts';
import type { Text } from '../../../src/text/text.ts';
import type { ConfigurationSource, SavedConfiguration } from '../../storage/saved-configurations.ts';
import { bounded } from '../boundary.tsx';
import { type Forgotten, rulesId } from '../forgotten.ts';
import { PhraseText } from '../phrase-text.tsx';
import { UndoLine } from '../undo-line.tsx';
import { FetchForm, type FetchingActions } from './fetch-form.tsx';
import { KnownRules } from './known-rules.tsx';
import { type ListedMistake, MistakeList } from './mistake-list.tsx';
import { PasteForm } from './paste-form.tsx';
import { RulesLinks } from './rules-links.tsx';

/** What a person can do about a bucket's rules. */
export interface RulesActions extends FetchingActions {
  readonly remember: (bucket: string, configuration: CorsConfiguration, source: ConfigurationSource) => void;
  readonly forget: (bucket: string) => void;
}

interface Props {
  readonly bucket: string;
  readonly saved: SavedConfiguration | undefined;
  /** The bucket's own host; `null` where its region is not known. */
  readonly host: string | null;
  /** Which form a person chose; `null` before. */
  readonly form: Signal<'paste' | 'fetch' | null>;
  /** What was typed for each bucket. */
  readonly drafts: Signal<ReadonlyMap<string, string>>;
  readonly forgotten: Signal<Forgotten | null>;
  /** Whether a form shows only once it is chosen, since the view has something else to offer first. */
  readonly folded: boolean;
  /** Whether a form is shown though rules are known: they may be wrong. */
  readonly doubted: boolean;
  /** Whether the form's button is the view's main one. */
  readonly first: boolean;
  readonly text: Text;
  readonly actions: RulesActions;
}

/** `findMistakes`, remembered: a view is shown anew with every request that comes. */
const mistakesOf = remembered(findMistakes);

/** The texts with one for a bucket as the latest, or without it where it is empty. */
function withDraft(drafts: ReadonlyMap<string, string>, bucket: string, text: string): ReadonlyMap<string, string> {
  const others = [...drafts].filter(([each]) => each !== bucket);
  return new Map(text === '' ? others : [...others, [bucket, text]]);
}

function RulesOfBucket(props: Props) {
  const { bucket, saved, host, form, drafts, forgotten, folded, doubted, first, text, actions } = props;
  const draft = drafts.value.get(bucket) ?? '';
  /** Whether a person asked for the form that is shown. */
  const asked = useSignal(false);
  const replacing = useSignal(draft.trim() !== '');
  /** The mistakes in the rules that were given just now, with their places; `null` before. */
  const given = useSignal<readonly ListedMistake[] | null>(null);
  const heldKeys = useSignal(false);
  const asks = saved === undefined || replacing.value || doubted;
  const shown = asks ? (form.value ?? (folded && draft.trim() === '' ? 'links' : 'paste')) : null;

  const open = (wanted: 'paste' | 'fetch') => {
    asked.value = true;
    form.value = wanted;
  };
  const replace = (wanted: 'paste' | 'fetch') => {
    replacing.value = true;
    open(wanted);
  };
  const take = (
    source: ConfigurationSource,
    configuration: CorsConfiguration,
    mistakes: readonly ListedMistake[],
    held: boolean,
  ) => {
    asked.value = false;
    replacing.value = false;
    form.value = null;
    drafts.value = withDraft(drafts.value, bucket, '');
    given.value = mistakes;
    heldKeys.value = held;
    actions.remember(bucket, configuration, source);
  };

  return (
    <>
      <UndoLine forgotten={forgotten} isOf={(id) => id === rulesId(bucket)} text={text} />
      {saved !== undefined && (
        <>
          <KnownRules
            key={saved.savedAt}
            bucket={bucket}
            saved={saved}
            text={text}
            fresh={given.value !== null}
            onReplace={asks ? null : () => replace('paste')}
            onFetchAgain={asks || saved.source !== 'fetched' ? null : () => replace('fetch')}
            onForget={() => actions.forget(bucket)}
          />
          {heldKeys.value && (
            <p class="held-keys" role="status">
              <PhraseText phrase={text.interface.rules.heldKeys.taken} />
            </p>
          )}
          <MistakeList
            configuration={saved.configuration}
            mistakes={given.value ?? mistakesOf(saved.configuration)}
            text={text}
            open={given.value !== null}
          />
        </>
      )}
      {shown === 'links' && <RulesLinks text={text} onOpen={open} />}
      {shown === 'paste' && (
        <PasteForm
          key={bucket}
          bucket={bucket}
          text={text}
          replaces={saved !== undefined}
          takesFocus={asked.value}
          first={first}
          typed={draft}
          onType={(typed) => {
            drafts.value = withDraft(drafts.value, bucket, typed);
          }}
          onFetch={() => open('fetch')}
          onParsed={(configuration, mistakes, held) => take('pasted', configuration, mistakes, held)}
        />
      )}
      {shown === 'fetch' && (
        <FetchForm
          key={bucket}
          bucket={bucket}
          host={host}
          text={text}
          takesFocus={asked.value}
          first={first}
          actions={actions}
          onPaste={() => open('paste')}
          onFetched={(configuration, mistakes) => take('fetched', configuration, mistakes, false)}
        />
      )}
    </>
  );
}

/**
 * A bucket's known rules with their mistakes, and the form to paste or fetch rules if they are missing or may be wrong.
 */
export const BucketRules = bounded('rules', RulesOfBucket);
