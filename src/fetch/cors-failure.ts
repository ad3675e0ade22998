/**
 * Why a browser rejects an answer, with the step of the Fetch standard, Chrome's `CorsError` and Firefox's key.
 *
 * | kind                          | Fetch                                       | Chrome (preflights: `Preflight…`)    | Firefox                          |
 * | ----------------------------- | ------------------------------------------- | ------------------------------------ | -------------------------------- |
 * | allow-origin-missing          | CORS check 2                                | MissingAllowOriginHeader             | CORSMissingAllowOrigin2          |
 * | allow-origin-multiple         | CORS check 4                                | MultipleAllowOriginValues            | CORSMultipleAllowOriginNotAllowed |
 * | allow-origin-invalid          | CORS check 4                                | InvalidAllowOriginValue              | CORSAllowOriginNotMatchingOrigin |
 * | allow-origin-mismatch         | CORS check 4                                | AllowOriginMismatch                  | CORSAllowOriginNotMatchingOrigin |
 * | wildcard-with-credentials     | CORS check 3, 4                             | WildcardOriginNotAllowed             | CORSNotSupportingCredentials     |
 * | allow-credentials-not-true    | CORS check 7, 8                             | InvalidAllowCredentials              | CORSMissingAllowCredentials      |
 * | preflight-redirected          | CORS-preflight fetch 7                      | PreflightDisallowedRedirect          | CORSExternalRedirectNotAllowed   |
 * | preflight-status-not-ok       | CORS-preflight fetch 7                      | PreflightInvalidStatus               | CORSPreflightDidNotSucceed3      |
 * | allow-methods-unreadable      | CORS-preflight fetch 7.3                    | InvalidAllowMethodsPreflightResponse | CORSInvalidAllowMethod           |
 * | allow-headers-unreadable      | CORS-preflight fetch 7.3                    | InvalidAllowHeadersPreflightResponse | CORSInvalidAllowHeader           |
 * | method-not-in-allow-methods   | CORS-preflight fetch 7.5                    | MethodDisallowedByPreflightResponse  | CORSMethodNotFound               |
 * | headers-not-in-allow-headers  | CORS-preflight fetch 7.6, 7.7               | HeaderDisallowedByPreflightResponse  | CORSMissingAllowHeaderFromPreflight2 |
 *
 * https://fetch.spec.whatwg.org/#cors-check, https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export type CorsFailure =
  | { readonly kind: 'allow-origin-missing' }
  | { readonly kind: 'allow-origin-multiple'; readonly value: string }
  | { readonly kind: 'allow-origin-invalid'; readonly value: string }
  | { readonly kind: 'allow-origin-mismatch'; readonly value: string }
  | { readonly kind: 'wildcard-with-credentials' }
  | { readonly kind: 'allow-credentials-not-true'; readonly value: string | null }
  | { readonly kind: 'preflight-redirected'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'preflight-status-not-ok'; readonly status: number }
  | { readonly kind: 'allow-methods-unreadable'; readonly value: string }
  | { readonly kind: 'allow-headers-unreadable'; readonly value: string }
  | { readonly kind: 'method-not-in-allow-methods'; readonly method: string; readonly value: string | null }
  | {
      readonly kind: 'headers-not-in-allow-headers';
      readonly names: readonly string[];
      readonly value: string | null;
    };
