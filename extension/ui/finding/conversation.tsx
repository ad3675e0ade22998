import { type Answerer, answererOf, type Diagnosis } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { recordedVerdict, type Verdict } from '../../../src/recorded-verdict.ts';
import { plainText } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Station {
  readonly heading: string;
  readonly detail: string;
  readonly state: 'calm' | 'broke' | 'never';
}

function answerStation(
  { preflight, response, error }: Exchange,
  answerer: Answerer,
  verdict: Verdict,
  { interface: words }: Text,
): Station {
  const answer = response ?? preflight?.response ?? null;
  if (answer === null)
    return { heading: words.bucketUnreached, detail: preflight?.error ?? error ?? '', state: 'broke' };
  const refused = answer.status >= 400;
  const stopsHere = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
  return {
    heading: words.answers[answerer][refused ? 'refused' : 'answered'],
    detail: String(answer.status),
    state: refused || stopsHere ? 'broke' : 'calm',
  };
}

function requestStation({ request }: Exchange, verdict: Verdict, { interface: words }: Text): Station {
  const heading = request.method;
  if (verdict.outcome === 'success') return { heading, detail: words.readable, state: 'calm' };
  const sent = (verdict.outcome === 'blocked' || verdict.outcome === 'failed') && verdict.stage === 'actual';
  if (!sent) return { heading, detail: words.neverSent, state: 'never' };
  return { heading, detail: verdict.outcome === 'blocked' ? words.withheld : words.unanswered, state: 'broke' };
}

interface Props {
  readonly exchange: Exchange;
  /** What is said of the exchange, and so of who answered. */
  readonly diagnosis: Diagnosis;
  readonly text: Text;
}

/** How far an exchange came: the page, the answer of the bucket or of another in its place, the request. */
export function Conversation({ exchange, diagnosis, text }: Props) {
  const words = text.interface;
  const verdict = recordedVerdict(exchange);
  const answer = answerStation(exchange, answererOf(diagnosis), verdict, text);
  const request = requestStation(exchange, verdict, text);
  const wants = words.wants(exchange.request.method);
  const told = [`${words.page} ${plainText(wants)}`, `${answer.heading}: ${answer.detail}`, request.detail].join(' → ');
  return (
    <div class="conversation" role="img" aria-label={`${words.talkLabel}: ${told}`}>
      <span>
        <b>{words.page}</b>
        <PhraseText phrase={wants} />
      </span>
      <i>→</i>
      <span class={answer.state}>
        <b>{answer.heading}</b>
        {answer.detail}
      </span>
      <i>→</i>
      <span class={request.state}>
        <b>{request.heading}</b>
        {request.detail}
      </span>
    </div>
  );
}
