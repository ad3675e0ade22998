import { useSignal } from '@preact/signals';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { applyEdits } from '../../src/cos/edit.ts';
import { type Asked, opened } from '../../src/cos/opened.ts';
import { printJson } from '../../src/notation/json.ts';
import { printXml } from '../../src/notation/xml.ts';
import type { Suggestion } from '../../src/suggestion.ts';
import type { Text } from '../../src/text/text.ts';
import { CopyButton } from './copy-button.tsx';
import { EditLines } from './edit-lines.tsx';
import { PhraseText } from './phrase-text.tsx';

type Notation = keyof Text['interface']['notations'];

const notations: readonly Notation[] = ['console', 'xml', 'sdk'];

function Whole({ written, text }: { readonly written: string; readonly text: Text }) {
  const words = text.interface;
  return (
    <div class="whole">
      <p class="quiet">
        <PhraseText phrase={words.replacesAll} />
      </p>
      <div class="lines">
        <pre>{written}</pre>
        <CopyButton lines={written} words={words} label={words.copy} first />
      </div>
    </div>
  );
}

interface Props {
  readonly suggestion: Suggestion;
  readonly bucket: string;
  /** The bucket's rules before the change. */
  readonly before: CorsConfiguration;
  /** What the requests that it is for ask. */
  readonly asked: Asked;
  readonly text: Text;
  readonly onSaved: () => void;
}

/** The change that mends a finding, in the notation of the reader's choice, with its proof. */
export function Fix({ suggestion, bucket, before, asked, text, onSaved }: Props) {
  const chosen = useSignal<Notation>('console');
  const words = text.interface;
  const { edits, configuration, proof } = suggestion;
  return (
    <section class="fix">
      <header>
        <h2>{words.remedy}</h2>
        <fieldset class="notations" aria-label={words.notationsLabel}>
          {notations.map((notation) => (
            <button
              key={notation}
              type="button"
              aria-pressed={chosen.value === notation}
              onClick={() => {
                chosen.value = notation;
              }}
            >
              {words.notations[notation]}
            </button>
          ))}
        </fieldset>
      </header>
      {chosen.value === 'console' &&
        edits.map((edit, index) => (
          <EditLines
            key={JSON.stringify(edit)}
            edit={edit}
            bucket={bucket}
            text={text}
            opened={opened(edit, applyEdits(before, edits.slice(0, index)), asked)}
            first={index === 0}
          />
        ))}
      {chosen.value === 'xml' && <Whole written={printXml(configuration)} text={text} />}
      {chosen.value === 'sdk' && <Whole written={printJson(configuration)} text={text} />}
      <p class="proof">
        <span>
          ✓ <PhraseText phrase={words.proof(proof.mended, proof.kept, proof.left)} />
        </span>
        <button type="button" class="saved" title={words.savedHint} onClick={onSaved}>
          {words.saved}
        </button>
      </p>
    </section>
  );
}
