import type { Edit } from '../../../src/cos/edits/edit.ts';
import type { Opened } from '../../../src/cos/edits/opened.ts';
import type { ExpectedLines } from '../../../src/suggestion/expected-lines.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { editText, type Text } from '../../../src/text/text.ts';
import { FieldLines, fieldOf, RuleForm } from '../field-lines.tsx';
import { PhraseText } from '../phrase-text.tsx';

function caveatOf(opened: Opened, words: InterfaceText): Phrase {
  switch (opened.kind) {
    case 'order':
      return words.caveats.order(opened.before + 1);
    case 'moved-order':
      return words.caveats.movedOrder(opened.before + 1);
    case 'headers':
      return words.caveats.anyHeader(opened.rule === null ? null : opened.rule + 1, opened.origins);
    default:
      return words.caveats.opens(opened.origins, opened.methods);
  }
}

/** The name of the console's form in which the edit is made. */
function formOf(edit: Edit, words: InterfaceText): string {
  if (edit.kind === 'insert-rule') return words.newRule;
  return words.ruleTitle((edit.kind === 'move-rule' ? edit.from : edit.rule) + 1);
}

/** Says what edits open beyond what was asked, and where the order of rules matters. */
export function Caveats({ opened, words }: { readonly opened: readonly Opened[]; readonly words: InterfaceText }) {
  return (
    <>
      {opened.map((each) => (
        <p class="caveat" key={JSON.stringify(each)}>
          <PhraseText phrase={caveatOf(each, words)} />
        </p>
      ))}
    </>
  );
}

interface Props {
  readonly edit: Edit;
  readonly bucket: string;
  readonly text: Text;
  /** What the edit opens beyond what was asked, and where the order of rules matters. */
  readonly opened: readonly Opened[];
  /** Those of its lines that only requests need which are expected and were not seen. */
  readonly expected: ExpectedLines | undefined;
  /** Whether its first button is the view's main one. */
  readonly first: boolean;
}

/** An edit as lines for the console: where they go, the lines themselves, and buttons that copy them. */
export function EditLines({ edit, bucket, text, opened, expected, first }: Props) {
  const words = text.interface;
  return (
    <div class="edit">
      <h3>
        <PhraseText phrase={editText(text, edit)} />
      </h3>
      <p class="path quiet">{[bucket, ...words.consolePath, formOf(edit, words)].join(' → ')}</p>
      {edit.kind === 'add-lines' && edit.lines.length > 0 && (
        <FieldLines field={fieldOf(edit.field, edit.lines, text, expected?.[edit.field])} text={text} first={first} />
      )}
      {edit.kind === 'insert-rule' && <RuleForm rule={edit.rule} text={text} expected={expected} first={first} />}
      <Caveats opened={opened} words={words} />
    </div>
  );
}
