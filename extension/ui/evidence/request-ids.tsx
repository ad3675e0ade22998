import { latestAlike } from '../../../src/alike.ts';
import { type AnswerId, answerIds, clockAhead, hasAnswerIds } from '../../../src/cos/answers/request-id.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { CopyButton } from '../copy-button.tsx';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly finding: Finding;
  /** Whether it is from a file, and so by another computer's clock. */
  readonly recorded: boolean;
  readonly text: Text;
}

/** https://cloud.tencent.com/document/product/436/41623 */
const selfDiagnosis = 'https://console.cloud.tencent.com/cos/diagnose';

function Ids({ id, text }: { readonly id: AnswerId; readonly text: Text }) {
  const words = text.interface.requestIds;
  const answer = words.of[id.of](id.status);
  const named = [
    [words.requestId, id.requestId],
    [words.traceId, id.traceId],
  ] as const;
  return (
    <>
      <dt>{answer}</dt>
      {named.map(
        ([name, value]) =>
          value !== null && (
            <dd key={name}>
              <span>{name}</span>
              <code>{value}</code>
              <CopyButton lines={value} words={text.interface} label={words.copy(`${name}, ${answer}`)} />
            </dd>
          ),
      )}
    </>
  );
}

/** By which ids COS finds its answers again, and whether their time shows a clock that is off; nothing without ids. */
export function RequestIds({ finding, recorded, text }: Props) {
  const words = text.interface.requestIds;
  const exchange = finding.hint ? undefined : latestAlike(finding.exchanges, finding.example, hasAnswerIds);
  if (exchange === undefined) return null;
  const ahead = clockAhead(exchange);
  return (
    <section class="request-ids">
      <h2>{words.heading}</h2>
      <dl>
        {answerIds(exchange).map((id) => (
          <Ids key={id.of} id={id} text={text} />
        ))}
      </dl>
      {ahead !== null && (
        <p class="caveat">
          <PhraseText phrase={words.clock(ahead, recorded)} />
        </p>
      )}
      <p class="quiet">
        <PhraseText phrase={words.diagnoseHint} />
        {text.interface.betweenSentences}
        <a href={selfDiagnosis} target="_blank" rel="noreferrer">
          {words.diagnose}
        </a>
      </p>
    </section>
  );
}
