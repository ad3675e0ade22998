import type { CorsFailure } from '../fetch/cors-failure.ts';
import type { Answered } from './probe.ts';

/** Why answers do not tell what blocks a request. */
export type Doubt =
  /** Too few preflights were answered. */
  | { readonly kind: 'unanswered' }
  /** A redirect: COS answers preflights itself. */
  | ({ readonly kind: 'redirected'; readonly location: string | null } & Answered)
  /** Neither 200 nor COS's bare 403. */
  | ({ readonly kind: 'status' } & Answered)
  /** Neither COS's answer to a preflight nor signed by it: a network's login page, a proxy, a CDN. */
  | ({ readonly kind: 'not-cos' } & Answered)
  /** A 200 with which the browser does not let the request pass: what no rule gives, or `*` where credentials are sent. */
  | ({ readonly kind: 'not-passing'; readonly failure: CorsFailure } & Answered)
  /** By what passed the refused one would pass too: the rules were changed meanwhile, or two parties answer. */
  | { readonly kind: 'contradiction'; readonly passing: Answered; readonly refused: Answered };

/** What is strange about one answer by itself. */
export type StrangeAnswer = Exclude<Doubt, { readonly kind: 'unanswered' | 'contradiction' }>;
