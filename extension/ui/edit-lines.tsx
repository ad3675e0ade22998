import type { Edit, ListField } from '../../src/cos/edit.ts';
import { consoleLabels } from '../../src/notation/console.ts';
import { editText, type Text } from '../../src/text/text.ts';
import { CopyButton } from './copy-button.tsx';
import { PhraseText } from './phrase-text.tsx';

interface Field {
  readonly label: string;
  readonly lines: readonly string[];
}

const listFields: readonly ListField[] = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'];

/** What an edit writes into the console's fields, in the form's order. */
function fieldsOf(edit: Edit, text: Text): Field[] {
  const labels = consoleLabels[text.console];
  if (edit.kind === 'add-lines') return [{ label: labels[edit.field], lines: edit.lines }];
  const { rule } = edit;
  const fields = listFields.map((field) => ({ label: labels[field], lines: rule[field] }));
  const maxAge = rule.maxAgeSeconds === undefined ? [] : [String(rule.maxAgeSeconds)];
  return [...fields, { label: labels.maxAgeSeconds, lines: maxAge }].filter(({ lines }) => lines.length > 0);
}

interface Props {
  readonly edit: Edit;
  readonly bucket: string;
  readonly text: Text;
  /** Whether its first button is the view's own first. */
  readonly first: boolean;
}

/** One change as lines for the console: where they go, what they are, a button that copies them. */
export function EditLines({ edit, bucket, text, first }: Props) {
  const words = text.interface;
  const place = edit.kind === 'add-lines' ? words.ruleTitle(edit.rule + 1) : words.newRule;
  return (
    <div class="edit">
      <h3>
        <PhraseText phrase={editText(text, edit)} />
      </h3>
      <p class="path">{[bucket, ...words.consolePath, place].join(' → ')}</p>
      {fieldsOf(edit, text).map(({ label, lines }, index) => (
        <div class="field" key={label}>
          <span>{label}</span>
          <div class="lines">
            <pre>{lines.join('\n')}</pre>
            <CopyButton
              lines={lines.join('\n')}
              words={words}
              label={words.copyLines(lines.length, label)}
              first={first && index === 0}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
