import type { Header } from '../headers.ts';
import type { CorsRule } from './cors-configuration.ts';
import { type PreparedPattern, patternAllows, preparePattern } from './prepared-pattern.ts';

interface PreparedHeaders {
  /** The AllowedHeader lines without `*`, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The AllowedHeader lines with one `*`, in lower case. */
  readonly patterns: readonly PreparedPattern[];
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

function preparePatterns(lines: readonly string[]): PreparedPattern[] {
  return lines.map(preparePattern).filter((pattern) => pattern !== null);
}

function prepareHeaders({ allowedHeaders }: CorsRule): PreparedHeaders {
  const lines = allowedHeaders.map((line) => line.toLowerCase());
  return {
    names: new Set(lines.filter((line) => !line.includes('*'))),
    patterns: preparePatterns(lines.filter((line) => line.includes('*'))),
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

/** A rule prepared for comparison with many requests: what all of them need is worked out once, when first needed. */
export class PreparedRule {
  readonly #rule: CorsRule;
  #origins: readonly PreparedPattern[] | null = null;
  #headers: PreparedHeaders | null = null;
  #answer: PreparedAnswer | null = null;

  constructor(rule: CorsRule) {
    this.#rule = rule;
  }

  get answer(): PreparedAnswer {
    this.#answer ??= prepareAnswer(this.#rule);
    return this.#answer;
  }

  allowsMethod(method: string): boolean {
    return this.#rule.allowedMethods.includes(method);
  }

  /** The first AllowedOrigin line that allows an origin; `null` when none does. */
  allowingOrigin(origin: string): string | null {
    this.#origins ??= preparePatterns(this.#rule.allowedOrigins);
    for (const pattern of this.#origins) if (patternAllows(pattern, origin)) return pattern.line;
    return null;
  }

  /** Whether some AllowedHeader line allows a header, given in lower case. */
  allowsHeader(lowerCased: string): boolean {
    this.#headers ??= prepareHeaders(this.#rule);
    const { names, patterns } = this.#headers;
    return names.has(lowerCased) || patterns.some((pattern) => patternAllows(pattern, lowerCased));
  }
}
