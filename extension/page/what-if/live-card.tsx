import type { Exchange } from '../../../src/exchange.ts';
import type { Probe, ProbeAnswer } from '../../../src/probing/probe.ts';
import { doubtText } from '../../../src/text/asking-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { type Comparison, judgeAnswer } from '../../../src/what-if/live-answer.ts';
import { AskingProblemLine } from '../../ui/asking-problem-line.tsx';
import { PhraseText } from '../../ui/phrase-text.tsx';
import { HeadLines } from './head-lines.tsx';
import type { WhatIfState } from './what-if-state.ts';

/** What a person can have the live bucket asked. */
export interface LiveActions {
  readonly ask: () => void;
  /** Asks the browser for a host, and then the bucket. */
  readonly permitToAsk: (host: string) => void;
}

interface Props {
  readonly state: WhatIfState;
  readonly actions: LiveActions;
  readonly text: Text;
}

/** What the answer says of the known rules. */
function Compared({ comparison, text }: { readonly comparison: Comparison; readonly text: Text }) {
  const { whatIf: words, asking } = text.interface;
  if (comparison.kind === 'alone') {
    return (
      <p class="quiet">
        <PhraseText phrase={words.alone} />
      </p>
    );
  }
  if (comparison.kind === 'agrees') {
    return (
      <p class="agrees yes">
        <span aria-hidden="true">✓</span> <PhraseText phrase={words.agrees} />
      </p>
    );
  }
  if (comparison.kind === 'doubtful') {
    return (
      <p class="doubtful">
        <PhraseText phrase={doubtText(asking.doubts, comparison.doubt)} />
      </p>
    );
  }
  return (
    <div class="differs">
      <p class="no">
        <span aria-hidden="true">✗</span> <b>{words.differs}</b>
      </p>
      {comparison.headers.length > 0 && (
        <p>
          <PhraseText phrase={words.differingHeaders(comparison.headers)} />
        </p>
      )}
      <p>
        <PhraseText phrase={words.suspicion(comparison.suspects)} />
      </p>
      <p>
        <PhraseText phrase={words.pasteAnew} />
      </p>
    </div>
  );
}

interface AnsweredProps {
  readonly exchange: Exchange;
  readonly probe: Probe;
  readonly answer: ProbeAnswer;
  readonly state: WhatIfState;
  readonly text: Text;
}

function AnsweredLive({ exchange, probe, answer, state, text }: AnsweredProps) {
  const { whatIf: words } = text.interface;
  const { verdict, comparison } = judgeAnswer(exchange, probe, answer, state.saved.value?.configuration ?? null);
  const allows = answer.status === 200;
  const passes = verdict === 'success';
  return (
    <>
      <p class={passes ? 'verdict yes' : 'verdict no'}>
        <span aria-hidden="true">{passes ? '✓' : '✗'}</span> {words.liveVerdicts[allows ? 'passes' : 'refused']}
      </p>
      {allows && verdict !== 'success' && (
        <p>
          <PhraseText phrase={words.liveBlocked(verdict)} />
        </p>
      )}
      <HeadLines answer={answer} none={words.noCorsHeaders} />
      <Compared comparison={comparison} text={text} />
    </>
  );
}

/** What the live bucket answers to the preflight of this request, once it is asked. */
export function LiveCard({ state, actions, text }: Props) {
  const { whatIf: words } = text.interface;
  const inquiry = state.inquiry.value;
  const exchange = state.liveExchange.value;
  const live = state.live.value;
  const current = live !== null && live.key === inquiry?.key ? live : null;
  return (
    <section class="card live">
      <h2>{words.live}</h2>
      <div role="status">
        {current?.sent === null && <p class="quiet">{words.asking}</p>}
        {current === null && <p class="quiet">{live === null ? words.unasked : words.stale}</p>}
        {current?.sent?.answer && inquiry !== null && exchange !== null && (
          <AnsweredLive
            exchange={exchange}
            probe={inquiry.probe}
            answer={current.sent.answer}
            state={state}
            text={text}
          />
        )}
      </div>
      {current?.sent?.problem && (
        <AskingProblemLine problem={current.sent.problem} onPermit={actions.permitToAsk} text={text} />
      )}
      {inquiry === null ? (
        state.wanted.value !== null && (
          <p class="quiet">
            <PhraseText phrase={words.noAddress} />
          </p>
        )
      ) : (
        <p class="offer">
          <button
            type="button"
            class={current?.sent?.answer || state.change.value?.suggestion ? 'ask-live' : 'ask-live first'}
            aria-disabled={current?.sent === null}
            onClick={actions.ask}
          >
            {current?.sent ? text.interface.asking.again : words.ask}
          </button>
          <span class="quiet">
            <PhraseText phrase={words.asksOne} />
          </span>
        </p>
      )}
    </section>
  );
}
