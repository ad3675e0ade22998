import { remembered, rememberedBy } from '../../remembered.ts';
import type { CorsConfiguration, CorsRule } from '../cors-configuration.ts';
import { preparedRule } from '../prepared-rule.ts';
import { headersOpened, originWeight, rulesCovering, widestOrigins } from './opens.ts';
import { madeUpBy } from './taken-from.ts';

/** A rule that grows by an origin or a method that it lacks, or by headers alone. `rule` counts from 0. */
interface Grown {
  readonly rule: number;
  readonly origin: string | null;
  readonly method: string | null;
}

const originsWeight = remembered((rule: CorsRule) =>
  widestOrigins(rule).reduce((sum, line) => sum + originWeight(line), 0),
);

function allowsMethod(method: string) {
  return ({ allowedMethods }: CorsRule) => allowedMethods.includes(method);
}

function bareWeight(configuration: CorsConfiguration, rule: CorsRule, { origin, method }: Grown): number {
  if (origin === null && method === null) return 0;
  const covering = rulesCovering(configuration);
  const opened = (line: string, each: string) =>
    originWeight(line) * headersOpened(rule, undefined, covering(line).filter(allowsMethod(each)));
  const ofOrigin = origin === null ? [] : [...new Set(rule.allowedMethods)].map((each) => opened(origin, each));
  const ofMethod = method === null ? [] : widestOrigins(rule).map((line) => opened(line, method));
  return [...ofOrigin, ...ofMethod].reduce((sum, weight) => sum + weight, 0);
}

/** What one rule opens when it grows, whichever headers it takes. */
export class GrowthWeight {
  readonly #configuration: CorsConfiguration;
  readonly #rule: CorsRule;
  readonly #grown: Grown;
  readonly #methods: readonly string[];
  #ofHeaders: Map<string, number> | null = null;
  #exposes: readonly string[] | null | undefined;
  /** The weight of the growth without any header. */
  readonly bare: number;
  /** The weight of a header that no rule allows yet. */
  readonly perHeader: number;

  constructor(configuration: CorsConfiguration, rule: CorsRule, grown: Grown) {
    const { origin, method } = grown;
    this.#configuration = configuration;
    this.#rule = rule;
    this.#grown = grown;
    this.#methods = [...new Set(method === null ? rule.allowedMethods : [...rule.allowedMethods, method])];
    this.bare = bareWeight(configuration, rule, grown);
    this.perHeader = (originsWeight(rule) + (origin === null ? 0 : originWeight(origin))) * this.#methods.length;
  }

  /** The weight of a header, given in lower case, that other rules may allow already. */
  ofHeader(name: string): number {
    this.#ofHeaders ??= new Map();
    const known = this.#ofHeaders.get(name);
    if (known !== undefined) return known;
    const weight = this.perHeader - this.#allowed(name);
    this.#ofHeaders.set(name, weight);
    return weight;
  }

  #allowed(name: string): number {
    const { origin } = this.#grown;
    const covering = rulesCovering(this.#configuration);
    const lines = widestOrigins(this.#rule);
    return (origin === null ? lines : [...lines, origin]).reduce((sum, line) => {
      const both = covering(line).filter((each) => preparedRule(each).allowsHeader(name));
      if (both.length === 0) return sum;
      return sum + originWeight(line) * this.#methods.filter((each) => both.some(allowsMethod(each))).length;
    }, 0);
  }

  /** The lines of Expose-Headers that make up for what the growth takes from later rules: see `madeUpBy`. */
  get exposes(): readonly string[] | null {
    const { origin, method, rule: index } = this.#grown;
    const { allowedOrigins, allowedMethods } = this.#rule;
    const after = {
      ...this.#rule,
      allowedOrigins: origin === null ? allowedOrigins : [...allowedOrigins, origin],
      allowedMethods: method === null ? allowedMethods : [...allowedMethods, method],
    };
    if (this.#exposes === undefined) this.#exposes = madeUpBy(this.#configuration.rules, index, after);
    return this.#exposes;
  }
}

/**
 * Weighs as `opens` does what rules open when they grow by an origin or a method, not both, and headers. Remembered:
 * many requests ask for the same, and differ in their headers.
 */
export const growthWeights = remembered((configuration: CorsConfiguration) =>
  rememberedBy(
    ({ rule, origin, method }: Grown) => `${rule} ${origin ?? ''} ${method ?? ''}`,
    (grown): GrowthWeight | null => {
      const rule = configuration.rules[grown.rule];
      return rule === undefined ? null : new GrowthWeight(configuration, rule, grown);
    },
  ),
);
