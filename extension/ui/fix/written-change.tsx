import type { ComponentChildren } from 'preact';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import {
  lostIn,
  lostInOlder,
  type Notation,
  printConfiguration,
  printEdit,
  type WrittenLine,
} from '../../../src/notation/print.ts';
import { isSdkLanguage, sdks } from '../../../src/notation/sdks/sdks.ts';
import type { Text } from '../../../src/text/text.ts';
import { Copyable } from '../copyable.tsx';
import { PhraseText } from '../phrase-text.tsx';
import type { Copying } from './copying.ts';
import { EditHeading } from './edit-heading.tsx';
import { MarkedLines } from './marked-lines.tsx';

/** An edit and the lines in which a file or a program holds it. */
export interface WrittenEdit {
  readonly edit: Edit;
  readonly lines: readonly WrittenLine[];
  /** What its lines are called among the parts of the change that are copied. */
  readonly part: string;
}

/** Writes each edit as a notation has it. `before`: the rules before the edits. */
export function writtenEdits(
  edits: readonly Edit[],
  notation: Notation,
  before: CorsConfiguration,
  text: Text,
): WrittenEdit[] {
  return edits.map((edit, index) => ({
    edit,
    lines: printEdit(edit, notation, text.console, before),
    part: `${notation} ${index}`,
  }));
}

interface Props {
  readonly notation: Notation;
  readonly written: readonly WrittenEdit[];
  /** The bucket's rules after the edits. */
  readonly configuration: CorsConfiguration;
  readonly text: Text;
  /** Which of the lines were copied. */
  readonly copying: Copying;
  /** What stands beside the first heading. */
  readonly beside: ComponentChildren;
}

/** A change as a file or a program holds it: what each edit adds and, in a fold, the whole configuration. */
export function WrittenChange({ notation, written, configuration, text, copying, beside }: Props) {
  const words = text.interface;
  const whole = printConfiguration(configuration, notation, text.console);
  return (
    <>
      {written.map(({ edit, lines, part }, index) => (
        <div class="edit" key={part}>
          <EditHeading edits={[edit]} text={text} beside={index === 0 && beside} />
          {lines.length > 0 && (
            <MarkedLines lines={lines} words={words} first={copying.isNext(part)} onCopied={() => copying.note(part)} />
          )}
        </div>
      ))}
      {written.some(({ lines }) => lines.some(({ added }) => added)) && (
        <p class="quiet">
          <PhraseText phrase={words.written.wholeList} />
        </p>
      )}
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
