import { bucketOf } from '../../src/cos/bucket-of.ts';
import { consoleAddress } from '../../src/cos/console-address.ts';
import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { Text } from '../../src/text/text.ts';
import { OutGlyph } from './glyphs.tsx';

/** The address of an exchange's bucket in the console; `null` where its region is not known. */
function addressOf(exchange: Exchange): string | null {
  const bucket = bucketOf(exchange);
  const { region } = parseEndpoint(hostOf(exchange.request.url));
  return bucket === null || region === null ? null : consoleAddress(bucket, region);
}

interface AnchorProps {
  readonly exchange: Exchange;
  readonly text: Text;
  /** Hears that a person opens it. */
  readonly onOpen?: () => void;
}

/** The link to an exchange's bucket in the COS console; nothing where no address is known. */
export function ConsoleAnchor({ exchange, text, onOpen }: AnchorProps) {
  const address = addressOf(exchange);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer" onClick={onOpen}>
      {text.interface.openConsole}
      <OutGlyph />
    </a>
  );
}

/** The way to go in the console, which starts at the bucket where no link opens that. */
export function consoleWay(exchange: Exchange, end: string | null, text: Text): string {
  const bucket = bucketOf(exchange);
  const start = addressOf(exchange) === null && bucket !== null ? [bucket] : [];
  return [...start, ...text.interface.consolePath, ...(end === null ? [] : [end])].join(' → ');
}

interface Props {
  readonly exchange: Exchange;
  /** Where to go in the console from the bucket, such as `Add a Rule`; `null` for a rule whose place is not known. */
  readonly end: string | null;
  readonly text: Text;
}

/** The link to an exchange's bucket in the COS console, and the way from there in words. */
export function ConsoleLink({ exchange, end, text }: Props) {
  return (
    <p class="console-link quiet">
      <ConsoleAnchor exchange={exchange} text={text} />
      <span>{consoleWay(exchange, end, text)}</span>
    </p>
  );
}
