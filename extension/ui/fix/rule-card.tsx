import type { ComponentChildren } from 'preact';
import { quoted } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import { FieldLines, fieldsOfRule } from '../field-lines.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { Caveats, isAboutRequests } from './caveats.tsx';
import type { Copying } from './copying.ts';
import { EditHeading } from './edit-heading.tsx';
import { FieldRow } from './field-row.tsx';
import type { FieldChange, RuleCard } from './rule-cards.ts';

/** The name of each part of a card that is copied, with the label of its field. */
export function partsOf({ place, rule, fields }: RuleCard, text: Text): string[] {
  if (place === null) return fieldsOfRule(rule, text).flatMap(({ label, boxes }) => (boxes ? [] : [label]));
  return fields.flatMap(({ field, added }) => (added.length > 0 && field !== 'allowedMethods' ? [field] : []));
}

/** Whether a field says what becomes of the rule, or whom the rule is for. */
function matters({ field, kept, added, removed }: FieldChange): boolean {
  if (added.length + removed.length > 0) return true;
  return kept.length > 0 && (field === 'allowedMethods' || field === 'allowedHeaders');
}

/** Which of the bucket's rules it is, by its number and its first origin. */
function Whose({ place, rule: { allowedOrigins }, all, text }: RuleCard & Pick<Props, 'all' | 'text'>) {
  const { change } = text.interface;
  const [origin] = allowedOrigins;
  if (place === null) return null;
  return (
    <p class="whose">
      <b>{change.ruleOf(place + 1, all)}</b>
      {origin !== undefined && (
        <span>
          <PhraseText phrase={[quoted(origin)]} />
          {allowedOrigins.length > 1 && ` ${change.moreOrigins(allowedOrigins.length - 1)}`}
        </span>
      )}
    </p>
  );
}

interface Props {
  readonly card: RuleCard;
  /** How many rules the bucket has before the change. */
  readonly all: number;
  readonly text: Text;
  /** Which of the card's parts were copied. */
  readonly copying: Copying;
  /** What the card is called among the parts that are copied. */
  readonly name: string;
  /** What stands beside the heading. */
  readonly beside: ComponentChildren;
}

/** A rule as the console's form shows it, with what a change adds; or a rule that is added. */
export function RuleCardView({ card, all, text, copying, name, beside }: Props) {
  const { place, rule, edits, opened, expected, fields } = card;
  const of = (part: string) => ({
    first: copying.isNext(`${name} ${part}`),
    onCopied: () => copying.note(`${name} ${part}`),
  });
  return (
    <div class="edit">
      <EditHeading edits={edits} text={text} beside={beside} />
      <div class="rule-card">
        <Whose {...card} all={all} text={text} />
        {place === null
          ? fieldsOfRule(rule, text, expected).map((field) => (
              <FieldLines key={field.label} field={field} text={text} {...of(field.label)} />
            ))
          : fields
              .filter(matters)
              .map((change) => <FieldRow key={change.field} change={change} text={text} {...of(change.field)} />)}
      </div>
      <Caveats opened={opened.filter((each) => !isAboutRequests(each))} words={text.interface} />
    </div>
  );
}
