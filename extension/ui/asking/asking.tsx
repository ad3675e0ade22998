import type { Exchange } from '../../../src/exchange.ts';
import { mostInAll } from '../../../src/probing/next-probes.ts';
import type { Text } from '../../../src/text/text.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { Heading } from '../heading.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { AskedAnswers } from './asked-answers.tsx';
import { ProblemLine } from './problem-line.tsx';

/** What a person can do about a bucket whose rules are not known. */
export interface AskingActions {
  /** Asks the selected finding's bucket with preflights. */
  readonly ask: () => void;
  readonly stopAsking: () => void;
  /** Asks the browser for a host and then its bucket; `null` where the browser takes no such question. */
  readonly permitToAsk: ((host: string) => void) | null;
}

interface Props {
  readonly exchange: Exchange;
  /** What the bucket was asked about the exchange; `null` while it was not. */
  readonly asked: AskedBucket | null;
  readonly actions: AskingActions;
  readonly text: Text;
}

function Unasked({ actions, text }: Pick<Props, 'actions' | 'text'>) {
  const { asking: words } = text.interface;
  return (
    <p class="offer">
      <button type="button" class="ask first" onClick={actions.ask}>
        {words.ask}
      </button>
      <span>
        <PhraseText phrase={words.sends} />
      </span>
    </p>
  );
}

function UnderWay({ answered, actions, text }: Pick<Props, 'actions' | 'text'> & { readonly answered: number }) {
  const { asking: words } = text.interface;
  return (
    <>
      <Heading level="h2">{words.asking}</Heading>
      <p class="progress">
        <progress max={mostInAll} value={answered} aria-label={words.asking} />
        <span>{words.progress(answered)}</span>
        <button type="button" class="stop" onClick={actions.stopAsking}>
          {words.stop}
        </button>
      </p>
      <p class="quiet">
        <PhraseText phrase={words.goesOn} />
      </p>
    </>
  );
}

/** The place where a bucket is asked which field it refuses, and where its answer is read. */
export function Asking({ exchange, asked, actions, text }: Props) {
  const { asking: words } = text.interface;
  const ended = asked === null || asked.progress === 'asking' ? null : asked;
  return (
    <section class="band asking" aria-label={words.ask}>
      {asked === null && <Unasked actions={actions} text={text} />}
      {asked !== null && ended === null && <UnderWay answered={asked.answered.length} actions={actions} text={text} />}
      {ended !== null && ended.problem !== null && (
        <ProblemLine problem={ended.problem} permitToAsk={actions.permitToAsk} text={text} />
      )}
      {ended !== null && <AskedAnswers exchange={exchange} asked={ended} text={text} onAskAgain={actions.ask} />}
    </section>
  );
}
