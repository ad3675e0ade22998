import type { CorsRule } from '../../src/cos/cors-configuration.ts';
import { type ListField, listFields } from '../../src/cos/edits/edit.ts';
import { consoleLabels } from '../../src/notation/console.ts';
import { plainNumber } from '../../src/notation/plain-number.ts';
import type { ExpectedLines } from '../../src/suggestion/expected-lines.ts';
import type { Text } from '../../src/text/text.ts';
import { CopyButton } from './copy-button.tsx';
import { BoxGlyph } from './glyphs.tsx';

/** What is to be written into one field of the console's form. */
export interface FieldOfForm {
  readonly label: string;
  readonly lines: readonly string[];
  /** Whether the console has boxes to tick for it. */
  readonly boxes?: boolean;
  /** Those of the lines that only requests need which are expected and were not seen. */
  readonly expected?: readonly string[];
}

/** Lines for one field. */
export function fieldOf(
  field: ListField,
  lines: readonly string[],
  text: Text,
  expected: readonly string[] = [],
): FieldOfForm {
  return { label: consoleLabels[text.console][field], lines, boxes: field === 'allowedMethods', expected };
}

/** The fields of a whole rule that hold something, in the form's order. */
export function fieldsOfRule(rule: CorsRule, text: Text, expected?: ExpectedLines): FieldOfForm[] {
  const fields = listFields.map((field) => fieldOf(field, rule[field], text, expected?.[field]));
  const maxAge = rule.maxAgeSeconds === undefined ? [] : [plainNumber(rule.maxAgeSeconds)];
  const all = [...fields, { label: consoleLabels[text.console].maxAgeSeconds, lines: maxAge }];
  return all.filter(({ lines }) => lines.length > 0);
}

interface Props {
  readonly field: FieldOfForm;
  readonly text: Text;
  /** Whether its button is the view's main one. */
  readonly first: boolean;
  /** Told once the lines are in the clipboard. */
  readonly onCopied?: (() => void) | undefined;
}

/** Lines that are to be written into one field, with a button that copies them; or the boxes to tick. */
export function NewLines({ field: { label, lines, boxes, expected = [] }, text, first, onCopied }: Props) {
  const words = text.interface;
  const marked = (line: string) =>
    expected.includes(line) ? <mark data-mark={words.expected.mark}>{line}</mark> : line;
  return (
    <div class="lines">
      {boxes ? (
        <ul class="boxes">
          {lines.map((line) => (
            <li key={line} class="added">
              <BoxGlyph ticked label={words.change.marks.newlyTicked} />
              {marked(line)}
            </li>
          ))}
        </ul>
      ) : (
        <>
          <pre>{lines.flatMap((line, index) => [index > 0 && '\n', <ins key={index}>{marked(line)}</ins>])}</pre>
          <CopyButton
            lines={lines.join('\n')}
            words={words}
            label={words.copyLines(lines.length, label)}
            first={first}
            onCopied={onCopied}
          />
        </>
      )}
    </div>
  );
}

/** The lines for one field under its label. */
export function FieldLines(props: Props) {
  return (
    <div class="field">
      <span>{props.field.label}</span>
      <NewLines {...props} />
    </div>
  );
}

interface RuleFormProps {
  readonly rule: CorsRule;
  readonly text: Text;
  /** Those of its lines that only requests need which are expected and were not seen. */
  readonly expected?: ExpectedLines | undefined;
  /** Whether the button of its first field is the view's main one. */
  readonly first: boolean;
}

/** A whole rule as the console's form has it, with a button a field. */
export function RuleForm({ rule, text, expected, first }: RuleFormProps) {
  return (
    <div class="rule-form">
      {fieldsOfRule(rule, text, expected).map((field, index) => (
        <FieldLines key={field.label} field={field} text={text} first={first && index === 0} />
      ))}
    </div>
  );
}
