import type { HeaderList } from './headers.ts';

export type CredentialsMode = 'omit' | 'same-origin' | 'include';

/** The parts of COS's error document that are kept. https://cloud.tencent.com/document/product/436/7730 */
export interface CosError {
  readonly code: string;
  /** `Message`; empty where it was not kept. */
  readonly message: string;
}

/** A response, with the headers that the browser judged. */
export interface CorsResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly fromCache?: boolean;
  /** Present where an earlier request got this very answer, by its `x-cos-request-id`: one with CORS, or a plain one. */
  readonly givenBefore?: 'cors' | 'plain';
  /** Whether another extension changed the CORS headers after they came from the network. */
  readonly rewritten?: boolean;
  /** Present only where the body was seen: browsers hide bodies from extensions, but a HAR may hold them. */
  readonly cosError?: CosError;
}

/** The request that a page made, as far as it could be seen. */
interface CorsRequest {
  /** The address without its fragment. In captured exchanges it also lacks query parameters that may be secret. */
  readonly url: string;
  readonly method: string;
  /** The page's serialized origin, such as `https://app.example.com`; the text `null` for an opaque one. */
  readonly origin: string;
  /** `null` when nothing showed it. */
  readonly credentialsMode: CredentialsMode | null;
  /** CORS-unsafe request-header names: lower case, sorted, each once. */
  readonly unsafeHeaderNames: readonly string[];
  /** Whether a frame in the page made the request, not the page itself; absent when that was not seen. */
  readonly framed?: boolean;
}

/** The preflight that went before a request, and its answer. */
export interface Preflight {
  /** `Access-Control-Request-Method` */
  readonly method: string;
  /** `Access-Control-Request-Headers`, split into names. */
  readonly headerNames: readonly string[];
  /**
   * The preflight's `Origin`, if it is not the request's: after a redirect that makes that one opaque, Firefox sends
   * the page's origin here.
   */
  readonly origin?: string;
  readonly response: CorsResponse | null;
  /** The browser's network error code; `null` when it gave none. */
  readonly error: string | null;
}

/** An earlier address of the request, which redirected it. */
export interface Redirect {
  readonly url: string;
  /** `null` when the browser or another extension redirected before anything was sent. */
  readonly response: CorsResponse | null;
}

/**
 * One request of a page, its preflight and both answers. It holds what was recorded or what a person said, never a
 * conclusion.
 */
export interface Exchange {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly request: CorsRequest;
  /** `null` when no preflight was seen: none was needed, or an earlier one was still cached. */
  readonly preflight: Preflight | null;
  /** The answer to the request itself; `null` when it was never sent or nothing came back. */
  readonly response: CorsResponse | null;
  readonly error: string | null;
  /** Milliseconds since the epoch; absent while the body is still under way. */
  readonly endedAt?: number;
  /** What made the request, in the browser's words: `xmlhttprequest` (fetch too), `image`, `font` … */
  readonly type?: string;
  /** The redirects in the order in which they happened. The rest of the exchange is about the last address. */
  readonly redirects?: readonly Redirect[];
  /** The bucket that a person named for a host which does not name one itself: `examplebucket-1250000000`. */
  readonly namedBucket?: string;
}

/** The names in the preflight's `Access-Control-Request-Headers`; where none was seen, those that it would hold. */
export function askedHeaders({ request, preflight }: Exchange): readonly string[] {
  return preflight?.headerNames ?? request.unsafeHeaderNames;
}
