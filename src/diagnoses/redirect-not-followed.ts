import { type RedirectReason, redirectReason } from '../cos/answers/redirect-reason.ts';
import { isRedirectStatus } from '../fetch/redirect-status.ts';
import { getHeader } from '../headers.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface RedirectNotFollowed {
  readonly kind: 'redirect-not-followed';
  readonly method: string;
  readonly host: string;
  readonly status: number;
  /** The `Location` of the redirect; `null` when it has none. */
  readonly location: string | null;
  /**
   * What stopped the browser: the redirect's CORS headers, an `http` address for an `https` page, or the page itself.
   */
  readonly stoppedBy: 'cors' | 'mixed-content' | 'page';
  readonly because: RedirectReason;
}

/** A redirect of the request itself that the browser did not follow. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export const redirectNotFollowed: Kind<RedirectNotFollowed> = {
  detect({ exchange, recorded, host }) {
    const { request, response, error, endedAt } = exchange;
    if (response === null || !isRedirectStatus(response.status)) return null;
    const stoppedByCors = recorded.outcome === 'blocked' && recorded.stage === 'actual';
    if (!stoppedByCors && (recorded.outcome !== 'success' || (error === null && endedAt === undefined))) return null;
    const location = getHeader(response.headers, 'Location');
    const mixed = request.origin.startsWith('https:') && location?.startsWith('http:') === true;
    return {
      kind: 'redirect-not-followed',
      method: request.method,
      host,
      status: response.status,
      location,
      stoppedBy: stoppedByCors ? 'cors' : mixed ? 'mixed-content' : 'page',
      because: redirectReason(request.url, location),
    };
  },
  mend: nothingToEdit,
};
