import { hostOf } from '../cos/endpoint.ts';
import { type Evidence, type Kind, nothingToEdit } from './evidence.ts';

export interface OriginNull {
  readonly kind: 'origin-null';
  readonly host: string;
  /** What made the origin opaque: a redirect, a frame without an origin of its own, a page without one. */
  readonly because: 'redirect' | 'frame' | 'page';
  /** The host that the page asked first, when it was redirected. */
  readonly from: string | null;
}

/** Whether no rule allows the origin, or the rules are not known. Where one allows it, something else is the cause. */
function mayRefuseOrigin({ replayed }: Evidence): boolean {
  const turn = replayed?.preflight ?? replayed?.actual;
  return turn === undefined || turn.match.rules.every(({ allowedBy }) => allowedBy === null);
}

/**
 * The browser sends `Origin: null`: after a redirect from one foreign origin to another, from a sandboxed frame, or
 * from a page at a `file:` or `data:` address.
 * https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque
 */
export const originNull: Kind<OriginNull> = {
  detect(evidence) {
    const { exchange, recorded, host } = evidence;
    if (recorded.outcome !== 'blocked' || exchange.request.origin !== 'null' || !mayRefuseOrigin(evidence)) return null;
    const { kind } = recorded.failure;
    if (kind !== 'allow-origin-missing' && kind !== 'allow-origin-mismatch') return null;
    const [first] = exchange.redirects ?? [];
    if (first !== undefined) return { kind: 'origin-null', host, because: 'redirect', from: hostOf(first.url) };
    return { kind: 'origin-null', host, because: exchange.request.framed ? 'frame' : 'page', from: null };
  },
  mend: nothingToEdit,
};
