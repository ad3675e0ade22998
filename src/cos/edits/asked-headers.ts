import { remembered } from '../../remembered.ts';
import { allowingRules, isSortedByName } from '../allowing-rules.ts';
import type { CorsConfiguration } from '../cors-configuration.ts';
import { type BucketRequest, isPreflight } from '../match.ts';
import { preparedRules } from '../prepared-rules.ts';

/** The headers that a preflight asks for, in lower case, each once. */
export interface AskedHeaders {
  /** Those that no rule allows. */
  readonly unknown: ReadonlySet<string>;
  /** Those that some rule allows. */
  readonly known: ReadonlySet<string>;
}

function sorted(configuration: CorsConfiguration, request: BucketRequest): AskedHeaders {
  const names = isPreflight(request) ? request.requestHeaders.map((name) => name.toLowerCase()) : [];
  const prepared = preparedRules(configuration);
  const isKnown = isSortedByName(prepared, names)
    ? (name: string) => allowingRules(prepared)(name).length > 0
    : (name: string) => prepared.rules.some((rule) => rule.allowsHeader(name));
  const known = new Set(names.filter(isKnown));
  return { known, unknown: new Set(names.filter((name) => !known.has(name))) };
}

const remember = remembered((configuration: CorsConfiguration) =>
  remembered((request: BucketRequest) => sorted(configuration, request)),
);

/** Tells the headers that a preflight asks for and no rule allows from those that some rule allows. */
export function askedHeadersUnder(configuration: CorsConfiguration, request: BucketRequest): AskedHeaders {
  return remember(configuration)(request);
}
