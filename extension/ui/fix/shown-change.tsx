import type { ComponentChildren } from 'preact';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { ChosenForm } from '../../../src/notation/change-form.ts';
import type { Suggestion } from '../../../src/suggestion/suggestion.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Copying } from './copying.ts';
import { PreflightCommand } from './preflight-command.tsx';
import { partsOf, RuleCardView } from './rule-card.tsx';
import type { RuleCard } from './rule-cards.ts';
import { WrittenChange, type WrittenEdit, writtenEdits } from './written-change.tsx';

/** What there is to show of a change in one form, and the names of its parts that are copied. */
export type ChangeInForm =
  | { readonly form: 'console'; readonly cards: readonly RuleCard[]; readonly parts: readonly string[] }
  | { readonly form: 'curl'; readonly parts: readonly [] }
  | {
      readonly form: 'xml' | 'sdk' | 'terraform';
      readonly written: readonly WrittenEdit[];
      readonly parts: readonly string[];
    };

/** Gives a change in a form. */
export function changeInForm(
  { form, language }: ChosenForm,
  { edits }: Suggestion,
  cards: readonly RuleCard[],
  before: CorsConfiguration,
  text: Text,
): ChangeInForm {
  if (form === 'curl') return { form, parts: [] };
  if (form === 'console') {
    return {
      form,
      cards,
      parts: cards.flatMap((card, index) => partsOf(card, text).map((part) => `${index} ${part}`)),
    };
  }
  const written = writtenEdits(edits, form === 'sdk' ? language : form, before, text);
  return { form, written, parts: written.flatMap(({ lines, part }) => (lines.length > 0 ? [part] : [])) };
}

interface Props {
  readonly change: ChangeInForm;
  readonly chosen: ChosenForm;
  readonly example: Exchange;
  readonly before: CorsConfiguration;
  /** The bucket's rules after the change. */
  readonly configuration: CorsConfiguration;
  readonly copying: Copying;
  readonly text: Text;
  /** What stands beside the first heading. */
  readonly beside: ComponentChildren;
}

/** A change in the form that a person chose. */
export function ShownChange({ change, chosen, example, before, configuration, copying, text, beside }: Props) {
  if (change.form === 'curl') return <PreflightCommand exchange={example} text={text} beside={beside} />;
  if (change.form !== 'console') {
    return (
      <WrittenChange
        notation={change.form === 'sdk' ? chosen.language : change.form}
        written={change.written}
        configuration={configuration}
        text={text}
        copying={copying}
        beside={beside}
      />
    );
  }
  return (
    <>
      {change.cards.map((card, index) => (
        <RuleCardView
          key={JSON.stringify(card.edits)}
          card={card}
          all={before.rules.length}
          text={text}
          copying={copying}
          name={`${index}`}
          beside={index === 0 && beside}
        />
      ))}
    </>
  );
}
