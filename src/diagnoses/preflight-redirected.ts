import { type RedirectReason, redirectReason } from '../cos/answers/redirect-reason.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface PreflightRedirected {
  readonly kind: 'preflight-redirected';
  readonly host: string;
  readonly status: number;
  /** The `Location` of the redirect; `null` when it has none. */
  readonly location: string | null;
  readonly because: RedirectReason;
}

/** The preflight was redirected, which browsers do not follow. https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 */
export const preflightRedirected: Kind<PreflightRedirected> = {
  detect({ exchange, recorded, host }) {
    if (recorded.outcome !== 'blocked' || recorded.failure.kind !== 'preflight-redirected') return null;
    const { status, location } = recorded.failure;
    const because = redirectReason(exchange.request.url, location);
    return { kind: 'preflight-redirected', host, status, location, because };
  },
  mend: nothingToEdit,
};
