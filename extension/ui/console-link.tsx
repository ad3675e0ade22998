import { bucketOf } from '../../src/cos/bucket-of.ts';
import { consoleAddress } from '../../src/cos/console-address.ts';
import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { Text } from '../../src/text/text.ts';

interface Props {
  readonly exchange: Exchange;
  /** Where to go in the console from the bucket, such as `Add a Rule`; `null` for a rule whose place is not known. */
  readonly end: string | null;
  readonly text: Text;
}

/** The link to an exchange's bucket in the COS console, and the way from there in words. */
export function ConsoleLink({ exchange, end, text }: Props) {
  const words = text.interface;
  const bucket = bucketOf(exchange);
  const { region } = parseEndpoint(hostOf(exchange.request.url));
  return (
    <p class="console-link quiet">
      {bucket !== null && region !== null && (
        <a href={consoleAddress(bucket, region)} target="_blank" rel="noreferrer">
          {words.openConsole}
        </a>
      )}
      <span>{[...words.consolePath, ...(end === null ? [] : [end])].join(' → ')}</span>
    </p>
  );
}
