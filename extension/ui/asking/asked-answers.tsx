import { conclusion } from '../../../src/probing/conclusion.ts';
import { asSent } from '../../../src/probing/probe.ts';
import { testedFields } from '../../../src/probing/tested-fields.ts';
import { conclusionText } from '../../../src/text/asking-text.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { ago } from '../ago.ts';
import { Heading } from '../heading.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { Draft } from './draft.tsx';
import { SketchedRules } from './sketched-rules.tsx';
import { TestedTable } from './tested-table.tsx';

interface Props {
  readonly finding: Finding;
  readonly asked: AskedBucket;
  readonly text: Text;
  readonly onAskAgain: () => void;
  readonly onCheck: ((change: null) => void) | null;
}

/** What a bucket's answers prove, the answers themselves, and the change that follows from them. */
export function AskedAnswers({ finding, asked, text, onAskAgain, onCheck }: Props) {
  const { asking: words } = text.interface;
  const { question, answered, progress, problem, endedAt } = asked;
  const found = conclusion(question, answered);
  const { title, cause, remedy } = conclusionText(words, found, asSent(question.request));
  const at = endedAt ?? asked.startedAt;
  const when = ago(at, text);
  const failedSince = finding.exchanges.some(({ startedAt }) => startedAt > at);
  const again = (
    <button type="button" class="again" onClick={onAskAgain}>
      {words.again}
    </button>
  );
  if (problem !== null && answered.length === 0) return <p class="when">{again}</p>;
  return (
    <>
      <Heading level="h2">
        <PhraseText phrase={title} />
      </Heading>
      <p>
        <PhraseText phrase={cause} />
      </p>
      {progress === 'stopped' && (
        <p class="quiet">
          <PhraseText phrase={words.stopped} />
        </p>
      )}
      {remedy !== undefined && (
        <p>
          <PhraseText phrase={remedy} />
        </p>
      )}
      <p class="when">
        <b>{words.answers}</b>
        <span class="quiet">{words.asked(answered.length, when)}</span>
        {again}
      </p>
      {failedSince && (
        <p class="caveat">
          <PhraseText phrase={words.failedSince} />
        </p>
      )}
      <TestedTable fields={testedFields(question, found, answered)} methods={found.methods} words={text.interface} />
      <SketchedRules answered={answered} text={text} />
      <Draft finding={finding} question={question} found={found} answered={answered} text={text} onCheck={onCheck} />
    </>
  );
}
