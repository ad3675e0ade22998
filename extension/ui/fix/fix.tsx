import { type Signal, useSignal } from '@preact/signals';
import { useContext } from 'preact/hooks';
import type { SavedChange } from '../../../src/checking/check-to-make.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Asked } from '../../../src/cos/edits/opened.ts';
import type { Diagnosis } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { type ChosenForm, firstForm } from '../../../src/notation/change-form.ts';
import { leftRule } from '../../../src/suggestion/left-rule.ts';
import { namedFirst } from '../../../src/suggestion/named-first.ts';
import { expectedRest } from '../../../src/text/expected-text.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { leftRuleText } from '../../../src/text/left-rule-text.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import { consoleWay } from '../console-link.tsx';
import { ViewForm } from '../form-choice.ts';
import { PhraseText } from '../phrase-text.tsx';
import { AlsoOpened, Caveats, isAboutOrder, isAboutRequests } from './caveats.tsx';
import { ChangeSteps } from './change-steps.tsx';
import { useCopying } from './copying.ts';
import { FormChooser } from './form-chooser.tsx';
import { OtherChanges, type Variant, type Variants } from './other-changes.tsx';
import { ProofLine } from './proof-line.tsx';
import { cardsOf, type RuleCard } from './rule-cards.ts';
import { SdkChoice } from './sdk-choice.tsx';
import { changeInForm, ShownChange } from './shown-change.tsx';

interface Props extends Variants {
  /** One of the requests that the change is for. */
  readonly example: Exchange;
  /** What is said of it above the change; `null` where nothing is. */
  readonly diagnosis: Diagnosis | null;
  /** The bucket's rules before the change. */
  readonly before: CorsConfiguration;
  /** The origins and methods of the requests that the change is for. */
  readonly asked: Asked;
  readonly text: Text;
  /** What the change was proven by, where that is not a replay of captured requests alone. */
  readonly proven?: Phrase | undefined;
  /** Checks the bucket once a person has saved the change; `null` where that is not on offer. */
  readonly onCheck: ((change: SavedChange) => void) | null;
}

/** The choice of the form, and of the SDK's language where that is the form. */
function Forms({ chosen, words }: { readonly chosen: Signal<ChosenForm>; readonly words: InterfaceText }) {
  const { form, language } = chosen.value;
  const choose = (other: ChosenForm) => {
    chosen.value = other;
  };
  return (
    <div class="forms">
      <FormChooser chosen={chosen.value} words={words} onChoose={choose} />
      {form === 'sdk' && (
        <SdkChoice
          language={language}
          label={words.written.sdkLanguage}
          onChoose={(other) => choose({ form, language: other })}
        />
      )}
    </div>
  );
}

/** Where in the console a change is made: at its rule, if it is about one. */
function endOf(cards: readonly RuleCard[], words: InterfaceText): string | null {
  const [card, ...others] = cards;
  if (card === undefined || others.length > 0) return null;
  return card.place === null ? words.newRule : words.ruleTitle(card.place + 1);
}

/** The change that mends a finding, in the form that a person chose, with its proof and the steps that follow. */
export function Fix({ narrow, wide, only, example, diagnosis, before, asked, text, proven, onCheck }: Props) {
  const own = useSignal(firstForm);
  const chosen = useContext(ViewForm) ?? own;
  const variant = useSignal<Variant>('narrow');
  const words = text.interface;
  const suggestion = { narrow, wide, only }[variant.value] ?? narrow;
  const shown = diagnosis === null ? suggestion : namedFirst(suggestion, diagnosis, example);
  const left =
    diagnosis === null || suggestion === only ? null : leftRule(diagnosis, example, before, suggestion.edits);
  const { configuration, expected } = shown;
  const cards = cardsOf(shown.edits, before, asked, expected?.lines);
  const opened = cards.flatMap((card) => card.opened);
  const change = changeInForm(chosen.value, shown, cards, before, text);
  const copying = useCopying(`${variant.value} ${change.form}`, change.parts);
  const { form } = change;
  return (
    <section class="band fix">
      <h2>{words.remedy}</h2>
      <div class="mend">
        <div class="changes">
          <ShownChange
            change={change}
            chosen={chosen.value}
            example={example}
            before={before}
            configuration={configuration}
            copying={copying}
            text={text}
            beside={<Forms chosen={chosen} words={words} />}
          />
        </div>
        <div class="grounds">
          {form !== 'console' && form !== 'curl' && (
            <Caveats opened={opened.filter((each) => !isAboutOrder(each) && !isAboutRequests(each))} words={words} />
          )}
          <ProofLine suggestion={shown} proven={proven} words={words}>
            <AlsoOpened opened={opened.filter(isAboutRequests)} words={words} />
          </ProofLine>
        </div>
        <ChangeSteps
          copy={form === 'curl' || change.parts.length === 0 ? null : words.change.copyStep(form, change.parts.length)}
          isCopied={form !== 'curl' && copying.isDone}
          exchange={example}
          way={form === 'console' ? consoleWay(example, endOf(cards, words), text) : null}
          text={text}
          onCheck={onCheck && (() => onCheck({ before, configuration }))}
        />
        {form !== 'curl' && (
          <div class="notes">
            {left !== null && (
              <p class="quiet">
                <PhraseText phrase={leftRuleText(words.leftRule, left)} />
              </p>
            )}
            {expected !== undefined && (
              <p class="expected">
                <PhraseText phrase={expectedRest(words.expected, expected.steps)} />
              </p>
            )}
            <OtherChanges
              narrow={narrow}
              wide={wide}
              only={only}
              shown={variant.value}
              onShow={(other) => {
                variant.value = other;
              }}
              before={before}
              words={words}
            />
          </div>
        )}
      </div>
    </section>
  );
}
