import type { CorsRule } from '../cors-configuration.ts';
import { defaultPorts } from '../default-ports.ts';
import { asciiHost } from '../near-misses/ascii-host.ts';
import { type AtValue, isSeveral, valuesOf, visiblePart } from './mistaken-value.ts';

type AtOrigin = AtValue<'allowedOrigins'>;

/** Why an AllowedOrigin line is no origin, or may not match one. `expected` is how the line should be written. */
export type OriginMistake = AtOrigin &
  (
    | { readonly kind: 'origin-several-wildcards' }
    | { readonly kind: 'origin-scheme-missing'; readonly expected: string }
    | { readonly kind: 'origin-host-missing' }
    | { readonly kind: 'origin-trailing-slash'; readonly expected: string }
    | { readonly kind: 'origin-path'; readonly expected: string }
    | { readonly kind: 'origin-default-port'; readonly expected: string }
    /** `expected` is `null` when the text is no host in any letters. */
    | { readonly kind: 'origin-not-ascii'; readonly expected: string | null }
    | { readonly kind: 'origin-letter-case'; readonly expected: string }
    /** `null`, `chrome-extension://…`: only `*` is known to allow such an origin. */
    | { readonly kind: 'origin-not-http' }
    /** `*.example.com`: the console does not accept such a line. */
    | { readonly kind: 'origin-scheme-open'; readonly expected: string }
  );

function withoutDefaultPort(scheme: string, host: string): string {
  const port = defaultPorts.get(scheme.toLowerCase());
  return port !== undefined && host.endsWith(`:${port}`) ? host.slice(0, -port.length - 1) : host;
}

/** The origin as browsers send it: its host in ASCII; `null` when that is no host. */
function asciiOrigin(scheme: string, host: string): string | null {
  const [, name = '', port = ''] = /^(.*?)(:[\d*]*)?$/.exec(host) ?? [];
  const ascii = asciiHost(name);
  return ascii === null ? null : `${scheme.toLowerCase()}://${ascii}${port}`;
}

function mistakeOf(origin: AtOrigin, visible: string): OriginMistake | null {
  if (visible === '*' || visible === '' || isSeveral(visible)) return null;
  if (visible.indexOf('*') !== visible.lastIndexOf('*')) return { kind: 'origin-several-wildcards', ...origin };
  if (visible === 'null') return { kind: 'origin-not-http', ...origin };
  const separator = visible.indexOf('://');
  if (separator === -1) {
    const expected = `https://${visible.replace(/^(?:https?[:/]+|\/\/)/i, '').replace(/\/.*$/, '')}`;
    if (visible.startsWith('*')) return { kind: 'origin-scheme-open', expected, ...origin };
    return { kind: 'origin-scheme-missing', expected, ...origin };
  }
  const scheme = visible.slice(0, separator);
  const [host = ''] = visible.slice(separator + 3).split(/[/?#]/, 1);
  const behind = visible.slice(separator + 3 + host.length);
  if (host === '') return { kind: 'origin-host-missing', ...origin };
  if (!scheme.includes('*') && !/^https?$/i.test(scheme)) return { kind: 'origin-not-http', ...origin };
  const expected = `${scheme}://${withoutDefaultPort(scheme, host)}`.toLowerCase();
  if (behind === '/') return { kind: 'origin-trailing-slash', expected, ...origin };
  if (behind !== '') return { kind: 'origin-path', expected, ...origin };
  if (/[^\p{ASCII}]/u.test(visible))
    return { kind: 'origin-not-ascii', expected: asciiOrigin(scheme, withoutDefaultPort(scheme, host)), ...origin };
  if (expected.length < visible.length) return { kind: 'origin-default-port', expected, ...origin };
  return expected === visible ? null : { kind: 'origin-letter-case', expected, ...origin };
}

/**
 * Finds what is wrong with the AllowedOrigin lines of a rule: one mistake a line at most.
 * https://cloud.tencent.com/document/product/436/13318
 */
export function findOriginMistakes(rule: CorsRule, index: number): OriginMistake[] {
  return valuesOf(rule, index, 'allowedOrigins')
    .map((origin) => mistakeOf(origin, visiblePart(origin.value)))
    .filter((mistake) => mistake !== null);
}
