import { hostOf } from '../cos/endpoint.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface OriginNullAfterRedirect {
  readonly kind: 'origin-null-after-redirect';
  /** The host that the page asked first. */
  readonly from: string;
  /** The host that the last redirect led to. */
  readonly host: string;
}

/** A redirect between two other origins: from then on the browser sends `Origin: null`. https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */
export const originNullAfterRedirect: Kind<OriginNullAfterRedirect> = {
  detect({ exchange, recorded, host }) {
    const [first] = exchange.redirects ?? [];
    if (recorded.outcome !== 'blocked' || exchange.request.origin !== 'null' || first === undefined) return null;
    return { kind: 'origin-null-after-redirect', from: hostOf(first.url), host };
  },
  mend: nothingToEdit,
};
