import { defaultPorts } from '../default-ports.ts';
import { separateValues, visiblePart } from '../mistakes/mistaken-value.ts';
import { asciiHost } from './ascii-host.ts';
import { withoutInvisible } from './invisible-character.ts';

/** How the writing of a line of Origin differs from what browsers send. */
export type OriginSlip =
  | 'invisible-character'
  | 'own-letters'
  | 'letter-case'
  | 'trailing-slash'
  | 'path'
  | 'missing-scheme'
  | 'several-in-one-line'
  | 'default-port';

/** A line of Origin read as it was meant, and the slips in how it is written. */
export interface WrittenOrigin {
  /** In lower case; empty when the line has none. */
  readonly scheme: string;
  /** In lower case and in ASCII, as browsers send it; may contain `*`. */
  readonly host: string;
  /** Digits, `*`, or empty; a default port is left out. */
  readonly port: string;
  readonly slips: readonly OriginSlip[];
}

const parts = /^(?:([^/:]*):\/\/|\/\/)?(\[[^\]/]*\]|[^/?#:]*)(?::([\d*]+))?([/?#].*)?$/;

/** The origins in a line that holds several; none in any other line. */
function severalIn(line: string): readonly string[] {
  const values = separateValues(visiblePart(line));
  return values.length > 1 && values.every((value) => /^https?:\/\//i.test(value)) ? values : [];
}

/** Reads a line of Origin as it was meant: each origin in it, where it holds several. See `writtenOrigin`. */
export function writtenOrigins(line: string, assumedScheme = ''): WrittenOrigin[] {
  const several = severalIn(line).map((value) => writtenOrigin(value, assumedScheme));
  const found = several.length > 0 ? several : [writtenOrigin(line, assumedScheme)];
  const slips: OriginSlip[] = several.length > 0 ? ['several-in-one-line'] : [];
  return found.flatMap((each) => (each === null ? [] : [{ ...each, slips: [...each.slips, ...slips] }]));
}

/**
 * Reads a line of Origin as it was meant; `null` when it names no host. If the line has no scheme, `assumedScheme`
 * tells which port is the default.
 */
export function writtenOrigin(line: string, assumedScheme = ''): WrittenOrigin | null {
  const slips: OriginSlip[] = [];
  const visible = withoutInvisible(line);
  if (visible !== line) slips.push('invisible-character');
  const [, scheme = '', host = '', port = '', path = ''] = parts.exec(visible) ?? [];
  if (host === '') return null;
  const lowerCased = { scheme: scheme.toLowerCase(), host: asciiHost(host) ?? host.toLowerCase() };
  if (lowerCased.host !== host.toLowerCase()) slips.push('own-letters');
  else if (lowerCased.scheme !== scheme || lowerCased.host !== host) slips.push('letter-case');
  if (path !== '') slips.push(path === '/' ? 'trailing-slash' : 'path');
  // A `*` at the start of a line stands for the scheme too.
  if (scheme === '' && !host.startsWith('*')) slips.push('missing-scheme');
  const isDefault = port !== '' && port === defaultPorts.get(lowerCased.scheme || assumedScheme);
  if (isDefault) slips.push('default-port');
  return { ...lowerCased, port: isDefault ? '' : port, slips };
}
