import type { Exchange } from '../../../src/exchange.ts';
import { preflightCommand, printCurl } from '../../../src/notation/curl.ts';
import type { Text } from '../../../src/text/text.ts';
import { Copyable } from '../copyable.tsx';
import { PhraseText } from '../phrase-text.tsx';

/** The preflight of an exchange as a command for a terminal, which shows what the bucket answers now. */
export function PreflightCommand({ exchange, text }: { readonly exchange: Exchange; readonly text: Text }) {
  const words = text.interface;
  const command = printCurl(preflightCommand(exchange));
  return (
    <>
      <p class="quiet">
        <PhraseText phrase={words.preflightCommand} />
      </p>
      <Copyable text={command} words={words} label={words.copy} first />
    </>
  );
}
