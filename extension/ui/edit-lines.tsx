import type { Edit, ListField } from '../../src/cos/edit.ts';
import type { Opened } from '../../src/cos/opened.ts';
import { consoleLabels } from '../../src/notation/console.ts';
import type { InterfaceText } from '../../src/text/interface-text.ts';
import type { Phrase } from '../../src/text/phrase.ts';
import { editText, type Text } from '../../src/text/text.ts';
import { CopyButton } from './copy-button.tsx';
import { PhraseText } from './phrase-text.tsx';

interface Field {
  readonly label: string;
  readonly lines: readonly string[];
  /** Whether the console has boxes for it, to tick. */
  readonly boxes?: boolean;
}

const listFields: readonly ListField[] = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'];

/** What an edit writes into the console's fields, in the form's order. */
function fieldsOf(edit: Edit, text: Text): Field[] {
  const labels = consoleLabels[text.console];
  const fieldOf = (field: ListField, lines: readonly string[]): Field => ({
    label: labels[field],
    lines,
    boxes: field === 'allowedMethods',
  });
  if (edit.kind === 'add-lines') return [fieldOf(edit.field, edit.lines)];
  const { rule } = edit;
  const fields = listFields.map((field) => fieldOf(field, rule[field]));
  const maxAge = rule.maxAgeSeconds === undefined ? [] : [String(rule.maxAgeSeconds)];
  return [...fields, { label: labels.maxAgeSeconds, lines: maxAge }].filter(({ lines }) => lines.length > 0);
}

function caveatOf(opened: Opened, words: InterfaceText): Phrase {
  if (opened.kind === 'order') return words.caveats.order(opened.before + 1);
  return words.caveats.opens(opened.origins, opened.methods);
}

interface Props {
  readonly edit: Edit;
  readonly bucket: string;
  readonly text: Text;
  /** What it opens beyond what was asked, or how its place counts. */
  readonly opened: Opened | null;
  /** Whether its first button is the view's own first. */
  readonly first: boolean;
}

/** One change as lines for the console: where they go, what they are, a button that copies them. */
export function EditLines({ edit, bucket, text, opened, first }: Props) {
  const words = text.interface;
  const place = edit.kind === 'add-lines' ? words.ruleTitle(edit.rule + 1) : words.newRule;
  return (
    <div class="edit">
      <h3>
        <PhraseText phrase={editText(text, edit)} />
      </h3>
      <p class="path">{[bucket, ...words.consolePath, place].join(' → ')}</p>
      {fieldsOf(edit, text).map(({ label, lines, boxes }, index) => (
        <div class="field" key={label}>
          <span>{label}</span>
          <div class="lines">
            {boxes ? (
              <ul class="boxes">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : (
              <>
                <pre>{lines.join('\n')}</pre>
                <CopyButton
                  lines={lines.join('\n')}
                  words={words}
                  label={words.copyLines(lines.length, label)}
                  first={first && index === 0}
                />
              </>
            )}
          </div>
        </div>
      ))}
      {opened !== null && (
        <p class="caveat">
          <PhraseText phrase={caveatOf(opened, words)} />
        </p>
      )}
    </div>
  );
}
