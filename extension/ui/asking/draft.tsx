import { useSignal } from '@preact/signals';
import { consoleLabels } from '../../../src/notation/console.ts';
import type { Conclusion } from '../../../src/probing/conclusion.ts';
import { type DraftedChange, withAnyHeader } from '../../../src/probing/drafted-change.ts';
import type { Answered, Question } from '../../../src/probing/probe.ts';
import { type ProposedChange, proposedChange } from '../../../src/probing/proposed-change.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { marksOf } from '../../../src/text/rule-marks.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { CheckButton } from '../checking/check-button.tsx';
import { ConsoleLink } from '../console-link.tsx';
import { FieldLines, fieldOf, RuleForm } from '../field-lines.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { OwnerButton } from '../report/report.tsx';
import { ExpectedRest } from './expected-rest.tsx';

interface Props {
  readonly finding: Finding;
  readonly question: Question;
  readonly found: Conclusion;
  readonly answered: readonly Answered[];
  readonly text: Text;
  /** Checks the bucket once a person has saved this; `null` where that is not on offer. */
  readonly onCheck: ((change: null) => void) | null;
}

function DraftHeading({ phrase, text }: { readonly phrase: Phrase; readonly text: Text }) {
  return (
    <h3>
      <PhraseText phrase={phrase} /> <small class="inferred">{text.interface.asking.inferred}</small>
    </h3>
  );
}

type Lines = Extract<DraftedChange, { readonly kind: 'add-lines' }>['lines'];

/** Lines for rules that are recognised by what they were seen to hold. */
function AddedLines({ lines, text }: { readonly lines: Lines; readonly text: Text }) {
  const { asking: words } = text.interface;
  const firstCopied = lines.findIndex(({ field }) => field !== 'allowedMethods');
  return (
    <>
      {lines.map(({ rule, field, lines: own }, index) => (
        <div class="drafted" key={field}>
          <DraftHeading phrase={words.addLines(field, own)} text={text} />
          {rule !== lines[index - 1]?.rule && (
            <p class="look-for quiet">
              <b>{words.lookFor}</b> <PhraseText phrase={marksOf(rule, consoleLabels[text.console])} />
            </p>
          )}
          <FieldLines field={fieldOf(field, own, text)} text={text} first={index === firstCopied} />
        </div>
      ))}
      <p class="quiet">
        <PhraseText phrase={words.whichRule} />
      </p>
    </>
  );
}

type Insertion = Extract<DraftedChange, { readonly kind: 'insert-rule' }>;

/** A rule of its own, and where it may stand. */
function AddedRule({
  rule,
  place,
  steps,
  lines,
  text,
}: Pick<Insertion, 'rule' | 'place'> & Pick<ProposedChange, 'steps' | 'lines'> & { readonly text: Text }) {
  const { asking: words } = text.interface;
  return (
    <div class="drafted">
      <DraftHeading phrase={words.addRule(place)} text={text} />
      <RuleForm rule={rule} text={text} expected={lines} first />
      <ExpectedRest steps={steps} text={text} />
      <p class="quiet">
        <PhraseText phrase={words.place[place]} />
      </p>
    </div>
  );
}

/** The change that follows from a bucket's answers. Without the rules themselves it cannot be proven. */
export function Draft({ finding, question, found, answered, text, onCheck }: Props) {
  const widens = useSignal(false);
  const { asking: words, checking, anyHeader, anyHeaderHint } = text.interface;
  const proposed = proposedChange(finding.example, question, found, answered);
  if (proposed === null) {
    if (found.blocked === 'nothing' || found.blocked === 'unclear') return null;
    return (
      <p>
        <PhraseText phrase={words.noRule} />
      </p>
    );
  }
  const { change: narrow, steps, lines } = proposed;
  const wide = withAnyHeader(narrow);
  const isWide = widens.value && wide !== null;
  const change = isWide ? wide : narrow;
  return (
    <div class="draft">
      {change.kind === 'add-lines' ? (
        <AddedLines lines={change.lines} text={text} />
      ) : (
        <AddedRule rule={change.rule} place={change.place} steps={steps} lines={lines} text={text} />
      )}
      {isWide && (
        <p class="caveat">
          <PhraseText phrase={words.anyHeader} />
        </p>
      )}
      {wide !== null && (
        <button
          type="button"
          class="widen"
          aria-pressed={isWide}
          title={anyHeaderHint}
          onClick={() => {
            widens.value = !isWide;
          }}
        >
          {anyHeader}
        </button>
      )}
      <ConsoleLink
        exchange={finding.example}
        end={change.kind === 'insert-rule' ? text.interface.newRule : null}
        text={text}
      />
      <div class="buttons">
        {onCheck !== null && <CheckButton words={checking} onCheck={() => onCheck(null)} />}
        <OwnerButton finding={finding} drafted={{ change, asked: true, steps }} text={text} />
      </div>
    </div>
  );
}
