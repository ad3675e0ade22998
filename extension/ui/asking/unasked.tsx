import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { ruleForFinding } from '../../findings/rule-for-finding.ts';
import { CheckButton } from '../checking/check-button.tsx';
import { ConsoleLink } from '../console-link.tsx';
import { RuleForm } from '../field-lines.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { OwnerButton } from '../report/report.tsx';
import { ExpectedRest } from './expected-rest.tsx';

interface Props {
  readonly finding: Finding;
  readonly text: Text;
  /** Checks the bucket once a person has saved the rule; `null` where that is not on offer. */
  readonly onCheck: ((change: null) => void) | null;
}

/**
 * The rule that would let a finding's requests pass, as far as they themselves tell, and a text for the bucket's owner.
 */
function DraftedRule({ finding, text, onCheck }: Props) {
  const { asking: words } = text.interface;
  const drafted = ruleForFinding(finding);
  if (drafted === null) return null;
  const { rule, requests, steps, lines } = drafted;
  const { example } = finding;
  return (
    <div class="draft drafted">
      <header>
        <h2>{words.drafted(requests)}</h2>
        <OwnerButton
          finding={finding}
          drafted={{ change: { kind: 'insert-rule', rule, place: 'last' }, asked: false, steps }}
          text={text}
        />
      </header>
      <RuleForm rule={rule} text={text} expected={lines} first={false} />
      <ExpectedRest steps={steps} text={text} />
      <p class="quiet">
        <PhraseText phrase={words.draftedNote(example.preflight?.response?.status === 403)} />
      </p>
      <ConsoleLink exchange={example} end={text.interface.newRule} text={text} />
      {onCheck !== null && <CheckButton words={text.interface.checking} onCheck={() => onCheck(null)} />}
    </div>
  );
}

/** The offer to ask the bucket, and what helps who does not ask it. */
export function Unasked({ onAsk, ...props }: Props & { readonly onAsk: () => void }) {
  const { asking: words } = props.text.interface;
  return (
    <>
      <p class="offer">
        <button type="button" class="ask first" onClick={onAsk}>
          {words.ask}
        </button>
        <span>
          <PhraseText phrase={words.sends} />
        </span>
      </p>
      <DraftedRule {...props} />
    </>
  );
}
