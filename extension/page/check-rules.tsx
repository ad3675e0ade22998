import { useSignal } from '@preact/signals';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { PlacedMistake } from '../../src/notation/parsed-configuration.ts';
import type { Text } from '../../src/text/text.ts';
import { Boundary } from '../ui/boundary.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import { MistakeList } from '../ui/rules/mistake-list.tsx';
import { PasteForm } from '../ui/rules/paste-form.tsx';

/** Rules that were read from a text, and what is wrong with them. */
interface ReadRules {
  readonly configuration: CorsConfiguration;
  readonly mistakes: readonly PlacedMistake[];
  readonly heldKeys: boolean;
}

/** What was found in the rules; before that, what this view is for. */
function Found({ read, text }: { readonly read: ReadRules | null; readonly text: Text }) {
  const { opening, rules } = text.interface;
  if (read === null) {
    return (
      <>
        <h2>{opening.ofRules.title}</h2>
        <p>
          <PhraseText phrase={opening.ofRules.cause} />
        </p>
      </>
    );
  }
  const { configuration, mistakes, heldKeys } = read;
  const count = configuration.rules.length;
  return (
    <>
      <h2>
        <PhraseText phrase={opening.rulesRead(count)} />
      </h2>
      {count > 0 && mistakes.length === 0 && (
        <p class="fine">
          <PhraseText phrase={opening.noMistake} />
        </p>
      )}
      {heldKeys && (
        <p>
          <PhraseText phrase={rules.heldKeys.taken} />
        </p>
      )}
      <MistakeList configuration={configuration} mistakes={mistakes} text={text} open />
    </>
  );
}

/** Looks through rules that are pasted, and keeps none: the form, and beside it what was found. */
export function CheckRules({ text }: { readonly text: Text }) {
  const read = useSignal<ReadRules | null>(null);
  const typed = useSignal('');
  return (
    <main class="check-rules" lang={text.tag}>
      <h1 class="unseen">{text.interface.opening.checkRules}</h1>
      <Boundary part="form" text={text}>
        <PasteForm
          bucket={null}
          text={text}
          replaces={false}
          takesFocus={false}
          first
          onFetch={null}
          typed={typed.value}
          onType={(text) => {
            typed.value = text;
          }}
          onParsed={(configuration, mistakes, heldKeys) => {
            read.value = { configuration, mistakes, heldKeys };
          }}
        />
      </Boundary>
      <Boundary part="rules" text={text} about={() => [read.value]}>
        <div class="found" role="status">
          <Found read={read.value} text={text} />
        </div>
      </Boundary>
    </main>
  );
}
