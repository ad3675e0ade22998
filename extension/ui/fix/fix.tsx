import { useSignal } from '@preact/signals';
import type { SavedChange } from '../../../src/checking/check-to-make.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { applyEdits } from '../../../src/cos/edits/edit.ts';
import { type Asked, type Opened, opened } from '../../../src/cos/edits/opened.ts';
import type { Diagnosis } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { SdkLanguage } from '../../../src/notation/sdks/sdks.ts';
import { leftRule } from '../../../src/suggestion/left-rule.ts';
import { namedFirst } from '../../../src/suggestion/named-first.ts';
import type { Suggestion } from '../../../src/suggestion/suggestion.ts';
import { expectedRest } from '../../../src/text/expected-text.ts';
import { leftRuleText } from '../../../src/text/left-rule-text.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import { CheckButton } from '../checking/check-button.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { Caveats, EditLines } from './edit-lines.tsx';
import { OnlyAsked } from './only-asked.tsx';
import { PreflightCommand } from './preflight-command.tsx';
import { SdkChoice } from './sdk-choice.tsx';
import { WrittenChange } from './written-change.tsx';

type Shown = keyof Text['interface']['notations'];

const notations: readonly Shown[] = ['console', 'xml', 'sdk', 'terraform', 'curl'];

/** Whether a caveat is needed too where the whole configuration is written, which settles the order of rules. */
function isAboutPermissions({ kind }: Opened): boolean {
  return kind !== 'order' && kind !== 'moved-order';
}

interface Props {
  /** The change that allows just what was seen. */
  readonly narrow: Suggestion;
  /** The change that allows any request header instead; `null` for none. */
  readonly wide: Suggestion | null;
  /** The change by rules of its own, offered where `narrow` opens much more; `null` for none. */
  readonly only: Suggestion | null;
  readonly bucket: string;
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
  readonly proven?: Phrase;
  /** Checks the bucket once a person has saved the change; `null` where that is not on offer. */
  readonly onCheck: ((change: SavedChange) => void) | null;
}

/** The change that mends a finding, in the notation that the reader chooses, with its proof. */
export function Fix({ narrow, wide, only, bucket, example, diagnosis, before, asked, text, proven, onCheck }: Props) {
  const chosen = useSignal<Shown>('console');
  const language = useSignal<SdkLanguage>('javascript');
  const form = useSignal<'narrow' | 'wide' | 'only'>('narrow');
  const words = text.interface;
  const suggestion = { narrow, wide, only }[form.value] ?? narrow;
  const shown = diagnosis === null ? suggestion : namedFirst(suggestion, diagnosis, example);
  const left =
    diagnosis === null || suggestion === only ? null : leftRule(diagnosis, example, before, suggestion.edits);
  const { edits, configuration, proof, expected } = shown;
  const openedBy = edits.map((edit, index) => opened(edit, applyEdits(before, edits.slice(0, index)), asked));
  return (
    <section class="band fix">
      <header>
        <h2>{words.remedy}</h2>
        <fieldset class="notations" aria-label={words.notationsLabel}>
          {notations.map((notation) => (
            <button
              key={notation}
              type="button"
              aria-pressed={chosen.value === notation}
              onClick={() => {
                chosen.value = notation;
              }}
            >
              {words.notations[notation]}
            </button>
          ))}
        </fieldset>
      </header>
      {chosen.value === 'sdk' && (
        <SdkChoice
          language={language.value}
          label={words.written.sdkLanguage}
          onChoose={(each) => {
            language.value = each;
          }}
        />
      )}
      {chosen.value === 'console' &&
        edits.map((edit, index) => (
          <EditLines
            key={JSON.stringify(edit)}
            edit={edit}
            bucket={bucket}
            text={text}
            opened={openedBy[index] ?? []}
            expected={expected?.lines[index]}
            first={index === 0}
          />
        ))}
      {chosen.value === 'curl' && <PreflightCommand exchange={example} text={text} />}
      {chosen.value !== 'console' && chosen.value !== 'curl' && (
        <WrittenChange
          notation={chosen.value === 'sdk' ? language.value : chosen.value}
          edits={edits}
          before={before}
          configuration={configuration}
          text={text}
        />
      )}
      {chosen.value !== 'console' && chosen.value !== 'curl' && (
        <Caveats opened={openedBy.flat().filter(isAboutPermissions)} words={words} />
      )}
      {left !== null && chosen.value !== 'curl' && (
        <p class="quiet">
          <PhraseText phrase={leftRuleText(words.leftRule, left)} />
        </p>
      )}
      {expected !== undefined && chosen.value !== 'curl' && (
        <p class="expected">
          <PhraseText phrase={expectedRest(words.expected, expected.steps)} />
        </p>
      )}
      {wide !== null && (
        <button
          type="button"
          class="widen"
          aria-pressed={suggestion === wide}
          title={words.anyHeaderHint}
          onClick={() => {
            form.value = suggestion === wide ? 'narrow' : 'wide';
          }}
        >
          {words.anyHeader}
        </button>
      )}
      {only !== null && (
        <OnlyAsked
          narrow={narrow}
          only={only}
          before={before}
          pressed={suggestion === only}
          words={words.onlyAsked}
          onPress={() => {
            form.value = suggestion === only ? 'narrow' : 'only';
          }}
        />
      )}
      <p class="proof">
        <span>
          ✓ <PhraseText phrase={proven ?? words.proof(proof.mended, proof.kept, proof.left)} />
          {expected !== undefined && words.expected.proof(expected.steps.length)}
        </span>
        {onCheck !== null && <CheckButton words={words.checking} onCheck={() => onCheck({ before, configuration })} />}
      </p>
    </section>
  );
}
