import { defaultPorts } from '../default-ports.ts';
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
