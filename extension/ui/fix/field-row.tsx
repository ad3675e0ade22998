import { allowableMethods } from '../../../src/cos/cors-configuration.ts';
import { consoleLabels } from '../../../src/notation/console.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { fieldOf, NewLines } from '../field-lines.tsx';
import { BoxGlyph } from '../glyphs.tsx';
import { KeptLines } from './kept-lines.tsx';
import type { FieldChange } from './rule-cards.ts';

interface Props {
  readonly change: FieldChange;
  readonly text: Text;
  /** Whether its button is the view's main one. */
  readonly first: boolean;
  readonly onCopied: () => void;
}

/** The boxes of the console's form as they are to be: those to tick and to clear are marked. */
function Boxes({
  change: { kept, removed, added, expected },
  words,
}: {
  readonly change: FieldChange;
  readonly words: InterfaceText;
}) {
  const { marks } = words.change;
  const methods = new Set<string>([...allowableMethods, ...kept, ...removed, ...added]);
  return (
    <ul class="boxes">
      {[...methods].map((method) => {
        const isNew = added.includes(method);
        const ticked = isNew || kept.includes(method);
        const label = isNew ? marks.newlyTicked : ticked ? marks.ticked : marks.unticked;
        return (
          <li key={method} class={isNew ? 'added' : ticked ? undefined : 'unticked'}>
            <BoxGlyph ticked={ticked} label={label} />
            {expected.includes(method) ? <mark data-mark={words.expected.mark}>{method}</mark> : method}
          </li>
        );
      })}
    </ul>
  );
}

/** One field of a rule: what it has, and what it gets, with a button that copies that. */
export function FieldRow({ change, text, first, onCopied }: Props) {
  const words = text.interface;
  const { field, kept, removed, added, expected } = change;
  const isChanged = added.length + removed.length > 0;
  const boxes = field === 'allowedMethods' && <Boxes change={change} words={words} />;
  return (
    <div class={isChanged ? 'field' : 'field unchanged'}>
      <span>{consoleLabels[text.console][field]}</span>
      {boxes && (isChanged ? <div class="lines">{boxes}</div> : boxes)}
      {!boxes && kept.length > 0 && <KeptLines lines={kept} words={words} inRows={field !== 'allowedOrigins'} />}
      {!boxes && removed.length > 0 && (
        <ul class="removed" aria-label={words.change.marks.removed}>
          {removed.map((line, index) => (
            <li key={index}>
              <del>{line}</del>
            </li>
          ))}
        </ul>
      )}
      {!boxes && added.length > 0 && (
        <NewLines field={fieldOf(field, added, text, expected)} text={text} first={first} onCopied={onCopied} />
      )}
    </div>
  );
}
