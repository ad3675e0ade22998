import type { ComponentChildren } from 'preact';
import type { Exchange } from '../../../src/exchange.ts';
import { preflightCommand, printCurl } from '../../../src/notation/curl.ts';
import type { Text } from '../../../src/text/text.ts';
import { Copyable } from '../copyable.tsx';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly exchange: Exchange;
  readonly text: Text;
  /** What stands beside the words about it. */
  readonly beside: ComponentChildren;
}

/** The preflight of an exchange as a command for a terminal, which shows what the bucket answers now. */
export function PreflightCommand({ exchange, text, beside }: Props) {
  const words = text.interface;
  const command = printCurl(preflightCommand(exchange));
  return (
    <div class="command">
      <header>
        <p class="quiet">
          <PhraseText phrase={words.preflightCommand} />
        </p>
        {beside}
      </header>
      <Copyable text={command} words={words} label={words.copy} first />
    </div>
  );
}
