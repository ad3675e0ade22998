import { readFileSync } from 'node:fs';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import type { BucketRequest } from '../../src/cos/match.ts';

/** A request and the rules that it meets. */
export interface Pair {
  readonly configuration: CorsConfiguration;
  readonly request: BucketRequest & { readonly origin: string };
}

type WrittenRule = Pick<CorsRule, 'allowedOrigins' | 'allowedMethods'> & Partial<CorsRule>;

/** A request is a preflight when it has `preflight`, its `Access-Control-Request-Method`. */
interface WrittenRequest {
  readonly origin: string;
  readonly method?: string;
  readonly preflight?: string;
  readonly headers?: readonly string[];
}

interface Written {
  readonly rules: readonly WrittenRule[];
  readonly requests: readonly WrittenRequest[];
}

function pairsOf({ rules, requests }: Written): Pair[] {
  const configuration = {
    rules: rules.map((rule) => ({ allowedHeaders: [], exposeHeaders: [], ...rule })),
    responseVary: false,
  };
  return requests.map(({ origin, method = 'OPTIONS', preflight = null, headers = [] }) => ({
    configuration,
    request: { origin, method, requestMethod: preflight, requestHeaders: headers },
  }));
}

/** Reads the pairs of `pairs.json`: small configurations, and requests that come near to what they allow. */
export function readPairs(): Pair[] {
  const written = JSON.parse(readFileSync(new URL('pairs.json', import.meta.url), 'utf8')) as readonly Written[];
  return written.flatMap(pairsOf);
}
