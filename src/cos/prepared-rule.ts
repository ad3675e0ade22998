import type { Header } from '../headers.ts';
import { remembered } from '../remembered.ts';
import type { CorsRule } from './cors-configuration.ts';
import { type PreparedPattern, patternAllows, preparePattern } from './prepared-pattern.ts';
import { PreparedPatterns } from './prepared-patterns.ts';

interface PreparedHeaders {
  /** The AllowedHeader lines without `*`, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The AllowedHeader lines with one `*`, in lower case. */
  readonly patterns: PreparedPatterns;
}

/** The headers that a rule adds to an answer, all but those about the origin. */
interface PreparedAnswer {
  /** Whether `Access-Control-Allow-Headers` lists what was asked for instead of the rule's own lines. */
  readonly echoesHeaders: boolean;
  /** Allow-Methods and, unless it is an echo, Allow-Headers. */
  readonly before: readonly Header[];
  /** Expose-Headers and Max-Age. An echoed Allow-Headers comes before them. */
  readonly behind: readonly Header[];
}

function prepareHeaders({ allowedHeaders }: CorsRule): PreparedHeaders {
  const lines = allowedHeaders.map((line) => line.toLowerCase());
  return {
    names: new Set(lines.filter((line) => !line.includes('*'))),
    patterns: new PreparedPatterns(lines.filter((line) => line.includes('*'))),
  };
}

function withValue(headers: readonly Header[]): Header[] {
  return headers.filter(([, value]) => value !== '');
}

function prepareAnswer({ allowedMethods, allowedHeaders, exposeHeaders, maxAgeSeconds }: CorsRule): PreparedAnswer {
  const echoesHeaders = allowedHeaders.some((line) => line.includes('*'));
  return {
    echoesHeaders,
    before: withValue([
      ['Access-Control-Allow-Methods', allowedMethods.join(',')],
      ['Access-Control-Allow-Headers', echoesHeaders ? '' : allowedHeaders.join(',').toLowerCase()],
    ]),
    behind: withValue([
      ['Access-Control-Expose-Headers', exposeHeaders.join(',')],
      ['Access-Control-Max-Age', maxAgeSeconds === undefined ? '' : String(maxAgeSeconds)],
    ]),
  };
}

/** The AllowedOrigin lines that a rule may allow an origin by. */
interface PreparedOrigins {
  /** The first place of each line without `*`. */
  readonly named: ReadonlyMap<string, number>;
  /** The lines with one `*`, with their places. */
  readonly patterns: readonly { readonly place: number; readonly pattern: PreparedPattern }[];
}

function prepareOrigins({ allowedOrigins }: CorsRule): PreparedOrigins {
  const named = new Map<string, number>();
  const patterns: { place: number; pattern: PreparedPattern }[] = [];
  for (const [place, line] of allowedOrigins.entries()) {
    const pattern = preparePattern(line);
    if (pattern === null) continue;
    if (pattern.tail !== null) patterns.push({ place, pattern });
    else if (!named.has(line)) named.set(line, place);
  }
  return { named, patterns };
}

function allowingLine({ named, patterns }: PreparedOrigins, origin: string): string | null {
  const place = named.get(origin);
  for (const { place: at, pattern } of patterns) {
    if (place !== undefined && at > place) break;
    if (patternAllows(pattern, origin)) return pattern.line;
  }
  return place === undefined ? null : origin;
}

/** A rule prepared for comparison with many requests: what all of them need is worked out once, when first needed. */
export class PreparedRule {
  readonly #rule: CorsRule;
  #origins: PreparedOrigins | null = null;
  #headers: PreparedHeaders | null = null;
  #answer: PreparedAnswer | null = null;
  /** The origin that was asked for last, and the line that allows it: the same is asked several times in a row. */
  #asked: string | null = null;
  #askedAllowedBy: string | null = null;

  constructor(rule: CorsRule) {
    this.#rule = rule;
  }

  get answer(): PreparedAnswer {
    this.#answer ??= prepareAnswer(this.#rule);
    return this.#answer;
  }

  get headers(): PreparedHeaders {
    this.#headers ??= prepareHeaders(this.#rule);
    return this.#headers;
  }

  allowsMethod(method: string): boolean {
    return this.#rule.allowedMethods.includes(method);
  }

  /** The first AllowedOrigin line that allows an origin; `null` when none does. */
  allowingOrigin(origin: string): string | null {
    if (origin === this.#asked) return this.#askedAllowedBy;
    this.#origins ??= prepareOrigins(this.#rule);
    this.#asked = origin;
    this.#askedAllowedBy = allowingLine(this.#origins, origin);
    return this.#askedAllowedBy;
  }

  /** Whether some AllowedHeader line allows a header, given in lower case. */
  allowsHeader(lowerCased: string): boolean {
    const { names, patterns } = this.headers;
    return names.has(lowerCased) || patterns.allow(lowerCased);
  }
}

/** The prepared form of a rule. Remembered: a changed configuration keeps most of its rules. */
export const preparedRule = remembered((rule: CorsRule) => new PreparedRule(rule));
