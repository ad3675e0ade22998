import { parseEndpoint } from '../../src/cos/endpoint.ts';

/** What a person typed as a host: its name, or why it cannot be added. */
export type TypedHost =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'empty' }
  /** A name with a wildcard: hosts are added one by one. */
  | { readonly kind: 'wildcard' }
  /** One of COS's own hosts: they are watched anyway. */
  | { readonly kind: 'own'; readonly host: string }
  | { readonly kind: 'no-host'; readonly text: string };

const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const longestName = 253;
const longestQuote = 80;

function isHostName(name: string): boolean {
  return name.length <= longestName && name.split('.').every((each) => label.test(each));
}

/** Reads a host name, or the host in an http(s) address; scheme, port and path may be missing. Never throws. */
export function readHost(typed: string): TypedHost {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (text.includes('*')) return { kind: 'wildcard' };
  const noHost: TypedHost = { kind: 'no-host', text: text.slice(0, longestQuote) };
  if (/[\s@\\]/.test(text) || (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^https?:\/\//i.test(text))) return noHost;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  if (!isHostName(host)) return noHost;
  return parseEndpoint(host).kind === 'custom' ? { kind: 'host', host } : { kind: 'own', host };
}
