import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { ConfigurationProblem } from '../../../src/notation/configuration-problem.ts';
import { withoutKeys } from '../../../src/notation/held-keys.ts';
import type { PlacedMistake } from '../../../src/notation/parsed-configuration.ts';
import { problemText, type Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  /** `null` where the rules are only to be looked through. */
  readonly bucket: string | null;
  readonly text: Text;
  /** Whether rules are known already. A text that holds none leaves them as they are. */
  readonly replaces: boolean;
  /** Whether a person asked for the form just now. */
  readonly takesFocus: boolean;
  /** Whether its button is the view's main one. */
  readonly first: boolean;
  /** Shows the form to fetch the rules instead; `null` where there is none. */
  readonly onFetch: (() => void) | null;
  /** What was typed so far. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /**
   * Takes the rules that were read, even with mistakes, since the bucket may hold them so. `heldKeys`: whether the text
   * held keys beside them.
   */
  readonly onParsed: (configuration: CorsConfiguration, mistakes: readonly PlacedMistake[], heldKeys: boolean) => void;
}

/** What reads pasted rules. It loads when a person turns to the form. */
const parser = () => import('../../../src/notation/parse-configuration.ts');

/** The form to paste a bucket's rules. A text that holds none stays in the field, with what is wrong with it. */
export function PasteForm({ bucket, text, replaces, takesFocus, first, typed, onType, onFetch, onParsed }: Props) {
  const latest = useRef(typed);
  latest.current = typed;
  const problem = useSignal<ConfigurationProblem | null>(null);
  const heldKeys = useSignal(false);
  const words = text.interface;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const read = async () => {
    const { parseConfiguration } = await parser();
    // Another form may be there by now.
    if (field.current === null) return;
    const pasted = latest.current;
    const parsed = parseConfiguration(pasted);
    const covered = withoutKeys(pasted);
    heldKeys.value = covered !== pasted;
    if (parsed.ok) {
      problem.value = null;
      onParsed(parsed.configuration, parsed.mistakes, heldKeys.value);
      return;
    }
    // What is said of a text quotes it, but not its keys.
    const quoting = heldKeys.value ? parseConfiguration(covered) : parsed;
    problem.value = quoting.ok ? parsed.problem : quoting.problem;
  };
  return (
    <form
      class="band paste"
      onFocusIn={() => void parser()}
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <h2>
        <PhraseText phrase={bucket === null ? words.opening.rulesTitle : words.pasteTitle(bucket)} />
      </h2>
      <p class="path quiet">{[...(bucket === null ? [] : [bucket]), ...words.consolePath].join(' → ')}</p>
      <textarea
        ref={field}
        aria-label={words.pasteLabel}
        aria-describedby="paste-hint paste-problem"
        aria-invalid={problem.value !== null}
        rows={6}
        spellcheck={false}
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          onType(event.currentTarget.value);
          problem.value = null;
          heldKeys.value = false;
        }}
      />
      <p id="paste-hint" class="quiet">
        <PhraseText phrase={words.pasteHint} />
      </p>
      <p id="paste-problem" class="problem" role="alert">
        {problem.value !== null && <PhraseText phrase={problemText(text, problem.value)} />}
        {problem.value !== null && replaces && `${words.betweenSentences}${words.keptOld}`}
        {problem.value !== null && heldKeys.value && (
          <span class="held">
            {words.betweenSentences}
            <PhraseText phrase={words.rules.heldKeys.refused} />
          </span>
        )}
      </p>
      <div class="buttons">
        <button type="submit" class={first ? 'first' : 'use-rules'}>
          {bucket === null ? words.opening.checkRules : words.pasteSave}
        </button>
        {onFetch !== null && (
          <button type="button" class="other-form" onClick={onFetch}>
            {words.rules.orFetch}
          </button>
        )}
      </div>
    </form>
  );
}
