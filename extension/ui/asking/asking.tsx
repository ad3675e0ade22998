import { conclusion } from '../../../src/probing/conclusion.ts';
import { mostInAll } from '../../../src/probing/next-probes.ts';
import { testedFields } from '../../../src/probing/tested-fields.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { AskingProblemLine } from '../asking-problem-line.tsx';
import { bounded } from '../boundary.tsx';
import type { CheckingActions } from '../checking/checking.tsx';
import { Heading } from '../heading.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { AskedAnswers } from './asked-answers.tsx';
import { TestedTable } from './tested-table.tsx';
import { Unasked } from './unasked.tsx';

/** What a person can do about a bucket whose rules are not known. */
export interface AskingActions extends Pick<CheckingActions, 'check'> {
  /** Asks the selected finding's bucket with preflights. */
  readonly ask: () => void;
  readonly stopAsking: () => void;
  /** Asks the browser for a host and then its bucket; `null` where the browser takes no such question. */
  readonly permitToAsk: ((host: string) => void) | null;
}

interface Props {
  readonly finding: Finding;
  /** What the bucket was asked about the finding's example; `null` while it was not. */
  readonly asked: AskedBucket | null;
  readonly actions: AskingActions;
  readonly text: Text;
}

interface UnderWayProps extends Pick<Props, 'actions' | 'text'> {
  readonly asked: AskedBucket;
}

/** What is answered so far, in the places where all will stand. */
function UnderWay({ asked: { question, answered }, actions, text }: UnderWayProps) {
  const { asking: words } = text.interface;
  const found = conclusion(question, answered);
  const fields = testedFields(question, found, answered);
  return (
    <>
      <Heading level="h2">{words.asking}</Heading>
      <p class="progress">
        <progress max={mostInAll} value={answered.length} aria-label={words.asking} />
        <span>{words.progress(answered.length)}</span>
        <button type="button" class="stop" onClick={actions.stopAsking}>
          {words.stop}
        </button>
      </p>
      {fields.methodTested === 'allowed' && fields.headers.length > 0 && (
        <p>
          <PhraseText phrase={words.methodPasses} />
        </p>
      )}
      <TestedTable fields={fields} methods={found.methods} words={text.interface} pending />
      <p class="quiet">
        <PhraseText phrase={words.goesOn} />
      </p>
    </>
  );
}

function AskingSection({ finding, asked, actions, text }: Props) {
  const { asking: words } = text.interface;
  const ended = asked === null || asked.progress === 'asking' ? null : asked;
  return (
    <section class="band asking" aria-label={words.ask}>
      {asked === null && <Unasked finding={finding} text={text} onAsk={actions.ask} onCheck={actions.check} />}
      {asked !== null && ended === null && <UnderWay asked={asked} actions={actions} text={text} />}
      {ended !== null && ended.problem !== null && (
        <AskingProblemLine problem={ended.problem} onPermit={actions.permitToAsk} text={text} />
      )}
      {ended !== null && (
        <AskedAnswers finding={finding} asked={ended} text={text} onAskAgain={actions.ask} onCheck={actions.check} />
      )}
    </section>
  );
}

/** The place where a bucket is asked which field it refuses, and where its answer is read. */
export const Asking = bounded('asking', AskingSection);
