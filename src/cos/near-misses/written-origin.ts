import { withoutInvisible } from './invisible-character.ts';

/** How a line of Origin is written otherwise than browsers write an origin. */
export type OriginSlip =
  | 'invisible-character'
  | 'letter-case'
  | 'trailing-slash'
  | 'path'
  | 'missing-scheme'
  | 'default-port';

/** A line of Origin as it was meant, and how its writing departs from that. */
export interface WrittenOrigin {
  /** Empty when the line names none. */
  readonly scheme: string;
  /** In lower case; `*` stands where it was written. */
  readonly host: string;
  /** Digits, `*`, or empty; a default port is left out. */
  readonly port: string;
  readonly slips: readonly OriginSlip[];
}

const parts = /^(?:([^/:]*):\/\/|\/\/)?(\[[^\]/]*\]|[^/?#:]*)(?::([\d*]+))?([/?#].*)?$/;

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

/**
 * Reads a line as what was meant by it; `null` when it names no host. `assumedScheme` is taken where the line leaves
 * its scheme out, to tell a default port.
 */
export function writtenOrigin(line: string, assumedScheme = ''): WrittenOrigin | null {
  const slips: OriginSlip[] = [];
  const visible = withoutInvisible(line);
  if (visible !== line) slips.push('invisible-character');
  const [, scheme = '', host = '', port = '', path = ''] = parts.exec(visible) ?? [];
  if (host === '') return null;
  const lowerCased = { scheme: scheme.toLowerCase(), host: host.toLowerCase() };
  if (lowerCased.scheme !== scheme || lowerCased.host !== host) slips.push('letter-case');
  if (path !== '') slips.push(path === '/' ? 'trailing-slash' : 'path');
  // A `*` at the start of a line stands for the scheme too.
  if (scheme === '' && !host.startsWith('*')) slips.push('missing-scheme');
  const isDefault = port !== '' && port === defaultPorts[lowerCased.scheme || assumedScheme];
  if (isDefault) slips.push('default-port');
  return { ...lowerCased, port: isDefault ? '' : port, slips };
}
