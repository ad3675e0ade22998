import { type Unsent, unsentReason } from '../fetch/network-error.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface NeverSent {
  readonly kind: 'never-sent';
  readonly host: string;
  readonly reason: Unsent;
  readonly url: string;
}

/** The browser stopped the request by the page's own policy: nothing reached the network. */
export const neverSent: Kind<NeverSent> = {
  detect({ exchange, recorded, host }) {
    const { request, response } = exchange;
    if (recorded.outcome !== 'failed' || response !== null) return null;
    const reason = unsentReason(recorded.error, request.origin, request.url);
    return reason === null ? null : { kind: 'never-sent', host, reason, url: request.url };
  },
  mend: nothingToEdit,
};
