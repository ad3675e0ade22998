import { type Unsent, unsentReason } from '../fetch/network-error.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface NeverSent {
  readonly kind: 'never-sent';
  readonly host: string;
  readonly reason: Unsent;
  readonly url: string;
  /** The directive of a Content-Security-Policy that says which hosts such a request may reach. */
  readonly directive: string;
}

/** The directive for each type of request. https://www.w3.org/TR/CSP3/#effective-directive-for-a-request */
const directives: ReadonlyMap<string, string> = new Map([
  ['image', 'img-src'],
  ['font', 'font-src'],
  ['media', 'media-src'],
  ['stylesheet', 'style-src'],
  ['script', 'script-src'],
]);

/** The browser stopped the request by the page's own policy, or as mixed content: nothing reached the network. */
export const neverSent: Kind<NeverSent> = {
  detect({ exchange, recorded, host }) {
    const { request, response } = exchange;
    if (recorded.outcome !== 'failed' || response !== null) return null;
    const reason = unsentReason(recorded.error, request.origin, request.url);
    const directive = directives.get(exchange.type ?? '') ?? 'connect-src';
    return reason === null ? null : { kind: 'never-sent', host, reason, url: request.url, directive };
  },
  mend: nothingToEdit,
};
