import type { CorsResponse, CredentialsMode } from '../exchange.ts';

/** A preflight to send to a bucket. It needs no signature. */
export interface Probe {
  readonly origin: string;
  /** `Access-Control-Request-Method` */
  readonly method: string;
  /** `Access-Control-Request-Headers`, split. */
  readonly headerNames: readonly string[];
}

export type ProbeAnswer = Pick<CorsResponse, 'status' | 'headers'>;

/** A preflight that was sent, and what came back. */
export interface Answered {
  readonly probe: Probe;
  readonly answer: ProbeAnswer;
}

/** What is to be found out: what of a request a bucket refuses whose rules nobody knows. */
export interface Question {
  /** The preflight of the request, as it was captured. */
  readonly request: Probe;
  readonly credentialsMode: CredentialsMode;
  /** Other origins that the tab was seen with, the likeliest to be allowed first. */
  readonly otherOrigins: readonly string[];
}

/** The preflight as browsers write it: header names in lower case, sorted, each once. */
export function asSent({ origin, method, headerNames }: Probe): Probe {
  return { origin, method, headerNames: [...new Set(headerNames.map((name) => name.toLowerCase()))].sort() };
}

/** The same text for preflights that ask the same, given as browsers write them. */
export function keyOf({ origin, method, headerNames }: Probe): string {
  return JSON.stringify([origin, method, ...headerNames]);
}

export function withoutHeaders(probe: Probe): Probe {
  return { ...probe, headerNames: [] };
}
