import type { CorsRule } from '../cos/cors-configuration.ts';
import { getHeader } from '../headers.ts';
import { isNobodys } from './near-origins.ts';
import type { Answered } from './probe.ts';
import { listIn, type Passing, type Reading, readingsOf } from './reading.ts';

/** What was seen of one rule. Where it stands among the others is not known. */
export interface InferredRule {
  /** The rule as far as it was seen: header names in lower case, no id. */
  readonly rule: CorsRule;
  /** The fields in which the rule may hold more than was seen. All else is known wholly. */
  readonly inPart: readonly ('allowedOrigins' | 'allowedMethods' | 'allowedHeaders')[];
  /** Whether an entry for everybody is in it: `*`, or one such as `https://*` that allowed an origin which nobody has. */
  readonly anybody: boolean;
  /** The answers that it gave. */
  readonly answers: readonly Answered[];
}

/** What one answer shows of the rule that gave it. */
function sketched({ answered, anyOrigin, methods, headerNames, listsAllHeaders }: Passing): InferredRule {
  const { probe, answer } = answered;
  const maxAge = getHeader(answer.headers, 'Access-Control-Max-Age') ?? '';
  return {
    rule: {
      allowedOrigins: [anyOrigin ? '*' : probe.origin],
      allowedMethods: methods.length === 0 ? [probe.method] : methods,
      allowedHeaders: headerNames,
      exposeHeaders: listIn(answer, 'Access-Control-Expose-Headers'),
      ...(/^\d{1,15}$/.test(maxAge) ? { maxAgeSeconds: Number(maxAge) } : {}),
    },
    inPart: [
      'allowedOrigins',
      ...(methods.length === 0 ? (['allowedMethods'] as const) : []),
      ...(listsAllHeaders ? [] : (['allowedHeaders'] as const)),
    ],
    anybody: anyOrigin || isNobodys(probe.origin),
    answers: [answered],
  };
}

function isWhole({ inPart }: InferredRule): boolean {
  return !inPart.includes('allowedHeaders');
}

function includesAll(list: readonly string[], wanted: readonly string[]): boolean {
  const items = new Set(list);
  return wanted.every((item) => items.has(item));
}

/** Those of some headers, in lower case, that a rule was seen to allow. */
export function headersAllowed(inferred: InferredRule, names: readonly string[]): readonly string[] {
  const allowed = new Set(inferred.rule.allowedHeaders);
  // No list of COS's holds `*`, but in a list that is no echo it means every header.
  return isWhole(inferred) && allowed.has('*') ? names : names.filter((name) => allowed.has(name));
}

/** Whether two sketches agree in all that every answer of a rule shows, wherever it is asked from and for what. */
function looksLike({ rule, inPart }: InferredRule, other: InferredRule): boolean {
  const fixed = (each: CorsRule) => [each.allowedMethods, each.exposeHeaders, each.maxAgeSeconds ?? null];
  const answersAny = (each: CorsRule) => each.allowedOrigins.includes('*');
  return (
    answersAny(rule) === answersAny(other.rule) &&
    inPart.includes('allowedMethods') === other.inPart.includes('allowedMethods') &&
    JSON.stringify(fixed(rule)) === JSON.stringify(fixed(other.rule))
  );
}

/** Whether a sketch shows nothing that an earlier one does not show of a rule that looks the same. */
function showsNoMore(sketch: InferredRule, earlier: InferredRule): boolean {
  if (!looksLike(sketch, earlier)) return false;
  const [{ rule }, { rule: known }] = [sketch, earlier];
  const sameHeaders = JSON.stringify(rule.allowedHeaders) === JSON.stringify(known.allowedHeaders);
  if (isWhole(sketch) === isWhole(earlier) && sameHeaders) return true;
  // An echo from another origin may be another rule's. A rule with a whole list gives all of it in each answer.
  const sameOrigins = includesAll(known.allowedOrigins, rule.allowedOrigins);
  const fits = isWhole(earlier) ? sameHeaders : includesAll(known.allowedHeaders, rule.allowedHeaders);
  return sameOrigins && !isWhole(sketch) && fits;
}

function merged(earlier: InferredRule, { rule, anybody, answers }: InferredRule): InferredRule {
  return {
    ...earlier,
    rule: {
      ...earlier.rule,
      allowedOrigins: [...new Set([...earlier.rule.allowedOrigins, ...rule.allowedOrigins])],
    },
    anybody: earlier.anybody || anybody,
    answers: [...earlier.answers, ...answers],
  };
}

/** Sketches that show more come first: those that show no more are put into them. */
function inOrder(sketches: readonly InferredRule[]): InferredRule[] {
  const size = (sketch: InferredRule) => (isWhole(sketch) ? 1_000_000 : 0) + sketch.rule.allowedHeaders.length;
  const key = ({ rule }: InferredRule) => JSON.stringify([rule.allowedHeaders, rule.allowedOrigins]);
  const keyed = sketches.map((sketch) => ({ sketch, size: size(sketch), key: key(sketch) }));
  keyed.sort((one, other) => other.size - one.size || (one.key < other.key ? -1 : Number(one.key > other.key)));
  return keyed.map(({ sketch }) => sketch);
}

/** The sketches, those in one that are of one rule. */
function foldedTogether(sketches: readonly InferredRule[]): InferredRule[] {
  const rules: InferredRule[] = [];
  for (const sketch of inOrder(sketches)) {
    const at = rules.findIndex((rule) => showsNoMore(sketch, rule));
    const earlier = rules[at];
    if (earlier === undefined) rules.push(sketch);
    else rules[at] = merged(earlier, sketch);
  }
  return rules;
}

/** The same as `inferredRules`, from answers that were read before. */
export function rulesIn(readings: readonly Reading[]): InferredRule[] {
  const sketches = readings.filter((reading) => reading.kind === 'passing').map(sketched);
  const isNobodysRule = ({ rule }: InferredRule) => rule.allowedOrigins.every(isNobodys);
  const rules = foldedTogether(sketches.filter((sketch) => !isNobodysRule(sketch)));
  const nobodys = foldedTogether(sketches.filter(isNobodysRule));
  return [
    ...rules.map((rule) => (nobodys.some((each) => looksLike(each, rule)) ? { ...rule, anybody: true } : rule)),
    ...nobodys.filter((each) => !rules.some((rule) => looksLike(each, rule))),
  ];
}

/**
 * What answers show of each rule that gave one, as a rule that can be printed. Answers that look the same are taken for
 * one rule's, unless one of them allows what may be another rule's to allow.
 */
export function inferredRules(answered: readonly Answered[]): readonly InferredRule[] {
  return rulesIn(readingsOf(answered));
}
