import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { ConfigurationProblem } from '../../../src/notation/configuration-problem.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import type { PlacedMistake } from '../../../src/notation/parsed-configuration.ts';
import { problemText, type Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly bucket: string;
  readonly text: Text;
  /** Whether rules are known already. A text that holds none leaves them as they are. */
  readonly replaces: boolean;
  /** Whether a person asked for the form just now. */
  readonly takesFocus: boolean;
  /** Whether its button is the view's main one. */
  readonly first: boolean;
  /** Takes the rules that were read, even with mistakes, since the bucket may hold them so. */
  readonly onParsed: (configuration: CorsConfiguration, mistakes: readonly PlacedMistake[]) => void;
}

/** The form to paste a bucket's rules. A text that holds none stays in the field, with what is wrong with it. */
export function PasteForm({ bucket, text, replaces, takesFocus, first, onParsed }: Props) {
  const pasted = useSignal('');
  const problem = useSignal<ConfigurationProblem | null>(null);
  const words = text.interface;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const submit = (event: Event) => {
    event.preventDefault();
    const parsed = parseConfiguration(pasted.value);
    problem.value = parsed.ok ? null : parsed.problem;
    if (parsed.ok) onParsed(parsed.configuration, parsed.mistakes);
  };
  return (
    <form class="band paste" onSubmit={submit}>
      <h2>
        <PhraseText phrase={words.pasteTitle(bucket)} />
      </h2>
      <p class="path quiet">{[bucket, ...words.consolePath].join(' → ')}</p>
      <textarea
        ref={field}
        aria-label={words.pasteLabel}
        aria-describedby="paste-hint paste-problem"
        aria-invalid={problem.value !== null}
        rows={6}
        spellcheck={false}
        autocomplete="off"
        value={pasted.value}
        onInput={(event) => {
          pasted.value = event.currentTarget.value;
          problem.value = null;
        }}
      />
      <p id="paste-hint" class="quiet">
        <PhraseText phrase={words.pasteHint} />
      </p>
      <p id="paste-problem" class="problem" role="alert">
        {problem.value !== null && <PhraseText phrase={problemText(text, problem.value)} />}
        {problem.value !== null && replaces && ` ${words.keptOld}`}
      </p>
      <div class="buttons">
        <button type="submit" class={first ? 'first' : 'use-rules'}>
          {words.pasteSave}
        </button>
      </div>
    </form>
  );
}
