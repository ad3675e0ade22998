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

function bucketStation(
  { preflight, response, error }: Exchange,
  verdict: Verdict,
  { interface: words }: Text,
): Station {
  const answer = response ?? preflight?.response ?? null;
  if (answer === null)
    return { heading: words.bucketUnreached, detail: preflight?.error ?? error ?? '', state: 'broke' };
  const refused = answer.status >= 400;
  const stopsHere = verdict.outcome === 'blocked' && verdict.stage === 'preflight';
  return {
    heading: refused ? words.bucketRefused : words.bucketAnswered,
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

/** How far an exchange came: the page, the bucket's answer, the request. */
export function Conversation({ exchange, text }: { readonly exchange: Exchange; readonly text: Text }) {
  const words = text.interface;
  const verdict = recordedVerdict(exchange);
  const bucket = bucketStation(exchange, verdict, text);
  const request = requestStation(exchange, verdict, text);
  const wants = words.wants(exchange.request.method);
  const told = [`${words.page} ${plainText(wants)}`, `${bucket.heading}: ${bucket.detail}`, request.detail].join(' → ');
  return (
    <div class="conversation" role="img" aria-label={`${words.talkLabel}: ${told}`}>
      <span>
        <b>{words.page}</b>
        <PhraseText phrase={wants} />
      </span>
      <i>→</i>
      <span class={bucket.state}>
        <b>{bucket.heading}</b>
        {bucket.detail}
      </span>
      <i>→</i>
      <span class={request.state}>
        <b>{request.heading}</b>
        {request.detail}
      </span>
    </div>
  );
}
