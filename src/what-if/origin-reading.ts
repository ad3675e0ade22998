import { defaultPorts } from '../cos/default-ports.ts';
import { withoutInvisible } from '../cos/near-misses/invisible-character.ts';

/** Why browsers send another origin than the text, which names a page all the same. */
export type OriginRemark =
  | { readonly kind: 'trailing-slash' }
  | { readonly kind: 'path' }
  | { readonly kind: 'default-port'; readonly port: string }
  | { readonly kind: 'not-ascii' }
  /** Another spelling, such as letters in upper case. */
  | { readonly kind: 'other-writing' }
  /** Pages at such an address have an opaque origin. */
  | { readonly kind: 'file' };

/** Why a text is no origin. */
export type OriginProblem =
  | { readonly kind: 'empty' }
  /** `expected` is the origin that is probably meant. */
  | { readonly kind: 'scheme-missing'; readonly expected: string }
  /** A line for a rule: no page has such an origin. */
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'several' }
  | { readonly kind: 'no-origin'; readonly text: string };

export type ReadOrigin =
  /** `origin` is what browsers send. */
  | { readonly ok: true; readonly origin: string; readonly remark: OriginRemark | null }
  | { readonly ok: false; readonly problem: OriginProblem };

/** Gives a host as browsers send it, `xn--…` for one that is not in ASCII; `null` for a text that is no host. */
export type HostAsSent = (host: string) => string | null;

/** Of a longer text the rest is not read. Each letter that is typed reads it anew. */
const longestText = 4096;
const shownText = 80;
/** No name of a host is longer: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const longestHost = 255;

const withScheme = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(?<authority>[^/?#]*)(?<rest>.*)$/i;
const hostAndPort = /^(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>\d{1,5}))?$/;

function noOrigin(text: string): ReadOrigin {
  return { ok: false, problem: { kind: 'no-origin', text: text.slice(0, shownText) } };
}

function withoutScheme(text: string, hostAsSent: HostAsSent): ReadOrigin {
  const [authority = ''] = text.replace(/^\/\//, '').split(/[/?#]/, 1);
  const { host = '', port } = hostAndPort.exec(authority)?.groups ?? {};
  const sent = host === '' ? null : hostAsSent(host);
  if (sent === null || sent.length > longestHost) return noOrigin(text);
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(sent);
  const expected = `${isLocal ? 'http' : 'https'}://${sent}${port === undefined ? '' : `:${port}`}`;
  return { ok: false, problem: { kind: 'scheme-missing', expected } };
}

function remarkOn(rest: string, host: string, port: string | undefined, written: boolean): OriginRemark | null {
  if (rest !== '') return { kind: rest === '/' ? 'trailing-slash' : 'path' };
  if (/[^\p{ASCII}]/u.test(host)) return { kind: 'not-ascii' };
  if (port !== undefined) return { kind: 'default-port', port };
  return written ? null : { kind: 'other-writing' };
}

function webOrigin(text: string, parts: Readonly<Record<string, string>>, hostAsSent: HostAsSent): ReadOrigin {
  const { scheme: writtenScheme = '', authority = '', rest = '' } = parts;
  const { host = '', port } = hostAndPort.exec(authority)?.groups ?? {};
  const sent = host === '' ? null : hostAsSent(host);
  if (sent === null || sent.length > longestHost || Number(port ?? 0) > 65_535) return noOrigin(text);
  const scheme = writtenScheme.toLowerCase();
  const isDefault = port !== undefined && String(Number(port)) === defaultPorts.get(scheme);
  const origin = `${scheme}://${sent}${port === undefined || isDefault ? '' : `:${Number(port)}`}`;
  const remark = remarkOn(rest, host, isDefault ? port : undefined, text === origin);
  return { ok: true, origin, remark };
}

/** Reads a page's origin as a person writes it, an address of the page too. */
export function readOrigin(text: string, hostAsSent: HostAsSent): ReadOrigin {
  const trimmed = text.slice(0, longestText).trim();
  const visible = withoutInvisible(trimmed);
  if (visible === '') return { ok: false, problem: { kind: 'empty' } };
  if (visible === 'null') return { ok: true, origin: 'null', remark: null };
  if (/\S[\s,;]+\S/.test(trimmed)) return { ok: false, problem: { kind: 'several' } };
  if (visible.includes('*')) return { ok: false, problem: { kind: 'wildcard' } };
  const parts = withScheme.exec(visible)?.groups;
  if (parts === undefined) return withoutScheme(visible, hostAsSent);
  const { scheme = '', authority = '', rest = '' } = parts;
  if (/^file$/i.test(scheme)) return { ok: true, origin: 'null', remark: { kind: 'file' } };
  if (/^https?$/i.test(scheme)) return webOrigin(visible, parts, hostAsSent);
  if (!/^[!-~]+$/.test(authority) || authority.length > longestHost) return noOrigin(visible);
  const origin = `${scheme}://${authority}`.toLowerCase();
  return { ok: true, origin, remark: remarkOn(rest, '', undefined, visible === origin) };
}
