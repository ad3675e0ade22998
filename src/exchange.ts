import type { HeaderList } from './headers.ts';

export type CredentialsMode = 'omit' | 'same-origin' | 'include';

/** What an error document of COS says. https://cloud.tencent.com/document/product/436/7730 */
export interface CosError {
  /** `Code` */
  readonly code: string;
  /** `Message`; empty where it was not kept. */
  readonly message: string;
}

/** A response as the wire showed it. */
export interface CorsResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly fromCache?: boolean;
  /** Whether another extension wrote CORS headers into it on its way from the network to the page. */
  readonly rewritten?: boolean;
  /** Only where the body was seen: browsers hide it from extensions, a HAR may hold it. */
  readonly cosError?: CosError;
}

/** What a page's script asked for, as far as it could be seen. */
interface CorsRequest {
  /** Without fragment; in captured exchanges also without any query parameter that may be secret. */
  readonly url: string;
  readonly method: string;
  /** The serialized origin of the page: `https://app.example.com`, or `null` for an opaque one. */
  readonly origin: string;
  /** `null` when nothing showed it. */
  readonly credentialsMode: CredentialsMode | null;
  /** CORS-unsafe request-header names: lower case, sorted, each once. */
  readonly unsafeHeaderNames: readonly string[];
  /** Whether a frame inside the page asked, not the page itself; absent when that was not seen. */
  readonly framed?: boolean;
}

/** One side of the conversation before the request: `OPTIONS` and what came back. */
export interface Preflight {
  /** `Access-Control-Request-Method` */
  readonly method: string;
  /** `Access-Control-Request-Headers`, split. */
  readonly headerNames: readonly string[];
  /** `Origin`, where it is not the request's: after a redirect that made that one opaque, Firefox names the page here. */
  readonly origin?: string;
  readonly response: CorsResponse | null;
  /** The browser's network error code, when it gave one. */
  readonly error: string | null;
}

/** An address that the request was sent to first and that sent it on. */
export interface Redirect {
  readonly url: string;
  /** `null` when the browser or another extension redirected before anything was sent. */
  readonly response: CorsResponse | null;
}

/** One request of a page, its preflight and both answers: what was recorded or said, never what was concluded. */
export interface Exchange {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly request: CorsRequest;
  /** `null` when none was seen: none was needed, or an earlier one was still cached. */
  readonly preflight: Preflight | null;
  /** The answer to the request itself; `null` when it was never sent or nothing came back. */
  readonly response: CorsResponse | null;
  readonly error: string | null;
  /** Milliseconds since the epoch; absent while the body is still under way. */
  readonly endedAt?: number;
  /** What asked, in the browser's words: `xmlhttprequest` (fetch too), `image`, `font` … */
  readonly type?: string;
  /** In the order they were met. The rest of the exchange is about the last address. */
  readonly redirects?: readonly Redirect[];
  /** The bucket, `examplebucket-1250000000`, that a person said stands behind a host which does not name one. */
  readonly namedBucket?: string;
}

/** The names in `Access-Control-Request-Headers`: what the preflight asked for, or would ask for where none was seen. */
export function askedHeaders({ request, preflight }: Exchange): readonly string[] {
  return preflight?.headerNames ?? request.unsafeHeaderNames;
}
