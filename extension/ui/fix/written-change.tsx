import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { lostIn, lostInOlder, type Notation, printConfiguration, printEdit } from '../../../src/notation/print.ts';
import { isSdkLanguage, sdks } from '../../../src/notation/sdks/sdks.ts';
import { editText, type Text } from '../../../src/text/text.ts';
import { Copyable } from '../copyable.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { MarkedLines } from './marked-lines.tsx';

interface Props {
  readonly notation: Notation;
  readonly edits: readonly Edit[];
  /** The bucket's rules before the edits. */
  readonly before: CorsConfiguration;
  /** The bucket's rules after the edits. */
  readonly configuration: CorsConfiguration;
  readonly text: Text;
}

/** A change as a file or a program holds it: what each edit adds and, in a fold, the whole configuration. */
export function WrittenChange({ notation, edits, before, configuration, text }: Props) {
  const words = text.interface;
  const whole = printConfiguration(configuration, notation, text.console);
  const written = edits.map((edit) => printEdit(edit, notation, text.console, before));
  return (
    <>
      {written.some((lines) => lines.some(({ added }) => added)) && (
        <p class="quiet">
          <PhraseText phrase={words.written.wholeList} />
        </p>
      )}
      {edits.map((edit, index) => {
        const lines = written[index] ?? [];
        return (
          <div class="edit" key={JSON.stringify(edit)}>
            <h3>
              <PhraseText phrase={editText(text, edit)} />
            </h3>
            {lines.length > 0 && <MarkedLines lines={lines} words={words} first={index === 0} />}
          </div>
        );
      })}
      {lostIn(configuration, notation).map((lost) => (
        <p class="caveat" key={lost}>
          <PhraseText phrase={words.written.lost[lost]} />
        </p>
      ))}
      {lostInOlder(configuration, notation).map((lost) => (
        <p class="caveat" key={lost}>
          <PhraseText phrase={words.written.lostInOlder[lost]} />
        </p>
      ))}
      <details class="whole">
        <summary>{words.whole}</summary>
        <p class="quiet">
          <PhraseText phrase={words.replacesAll} />
        </p>
        {isSdkLanguage(notation) && (
          <p class="quiet">
            <PhraseText phrase={words.written.takes(sdks[notation].takes)} />
          </p>
        )}
        <Copyable text={whole} words={words} label={`${words.copy}: ${words.whole}`} />
      </details>
    </>
  );
}
