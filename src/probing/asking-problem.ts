/** Why a bucket could not be asked on. */
export type AskingProblem =
  /** The browser does not let the extension see the host. */
  | { readonly kind: 'not-permitted'; readonly host: string }
  /** A name or an origin holds what no header can carry. */
  | { readonly kind: 'unsendable'; readonly value: string }
  | { readonly kind: 'no-answer'; readonly host: string }
  | { readonly kind: 'too-slow'; readonly host: string; readonly seconds: number }
  /** The host asks to be left alone for a while; `seconds` is `null` where it does not say for how long. */
  | { readonly kind: 'busy'; readonly status: number; readonly seconds: number | null }
  | { readonly kind: 'failed' };
