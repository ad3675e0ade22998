/** Why a `GET /?cors` was not sent, or brought nothing. */
export type UnsentProblem =
  /** The browser does not let the extension see the host. */
  | { readonly kind: 'not-permitted'; readonly host: string }
  | { readonly kind: 'no-answer'; readonly host: string }
  | { readonly kind: 'too-slow'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'failed' };

/** Why a bucket's rules were not fetched. */
export type RulesProblem =
  | UnsentProblem
  | { readonly kind: 'no-such-bucket'; readonly bucket: string; readonly region: string | null }
  /** The key lacks the permission `name/cos:GetBucketCORS`. */
  | { readonly kind: 'denied' }
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'unknown-key'; readonly temporary: boolean }
  /** `secondsOff` is how far this computer's clock is ahead of COS's, negative behind; `null` where COS did not say. */
  | { readonly kind: 'clock'; readonly secondsOff: number | null }
  | { readonly kind: 'expired'; readonly temporary: boolean }
  | { readonly kind: 'path-style' }
  | { readonly kind: 'redirected'; readonly host: string; readonly status: number; readonly location: string | null }
  /** A web page came, such as the sign-in page of a network. */
  | { readonly kind: 'web-page'; readonly host: string; readonly status: number }
  | { readonly kind: 'server-error'; readonly host: string; readonly status: number }
  | { readonly kind: 'too-large'; readonly host: string; readonly limit: number }
  /** COS gave another error. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly message: string }
  /** What came is neither rules nor an error of COS. */
  | { readonly kind: 'not-rules'; readonly host: string; readonly status: number };
