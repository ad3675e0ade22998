import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { differsInWriting } from '../cos/near-misses/written-otherwise.ts';
import { originPatternAllows } from '../cos/origin-pattern.ts';
import { preparedRule } from '../cos/prepared-rule.ts';
import { getHeader, type HeaderList } from '../headers.ts';
import type { Probe, ProbeAnswer } from '../probing/probe.ts';
import { listIn } from '../probing/reading.ts';
import { remembered } from '../remembered.ts';
import type { Contrary } from './contrary.ts';

/** What a bucket does that the assumptions rule out; nothing where all of them hold. */
export type Unlike = ReadonlySet<Contrary>;

/** An answer that a bucket may give to a preflight. */
export type PossibleAnswer =
  | { readonly kind: 'refused' }
  /** Whatever does not let the preflight pass. */
  | { readonly kind: 'not-passing' }
  /** A rule matched. What cannot be foretold is `null`. */
  | {
      readonly kind: 'passing';
      readonly allowOrigin: string | null;
      readonly headerNames: readonly string[] | null;
      readonly rule: CorsRule | null;
    };

const somehowPassing: PossibleAnswer = { kind: 'passing', allowOrigin: null, headerNames: null, rule: null };

function isPattern(line: string): boolean {
  return line !== '*' && line.includes('*');
}

/** The first line of Origin that allows an origin. */
function allowingLine(rule: CorsRule, origin: string, unlike: Unlike): string | undefined {
  return rule.allowedOrigins.find((line) => {
    if (line === '*' && unlike.has('opaque-origin-refused')) return /^https?:\/\//.test(origin);
    if (originPatternAllows(line, origin)) return true;
    return unlike.has('origin-compared-by-meaning') && differsInWriting(line, origin);
  });
}

/** A rule's lines of Allow-Headers, ready to be compared: the same rule is asked for a thousand answers. */
const headerLines = remembered(({ allowedHeaders }: CorsRule) => {
  const lowerCased = allowedHeaders.map((line) => line.toLowerCase());
  return { lowerCased, literally: new Set(lowerCased), any: allowedHeaders.includes('*') };
});

function allowsHeader(rule: CorsRule, name: string, unlike: Unlike): boolean {
  if (rule.allowedHeaders.length === 0) return unlike.has('empty-list-allows-any');
  if (!unlike.has('header-pattern-taken-literally')) return preparedRule(rule).allowsHeader(name);
  const { literally, any } = headerLines(rule);
  return any || literally.has(name);
}

function allowOriginOf(rule: CorsRule, line: string, origin: string, unlike: Unlike): string {
  const any = line === '*' || (isPattern(line) && unlike.has('origin-pattern-answered-with-any'));
  const isMixed = rule.allowedOrigins.length > 1 && rule.allowedOrigins.includes('*');
  return any !== (isMixed && unlike.has('another-line-decides')) ? '*' : origin;
}

/** What Allow-Headers lists; `null` where that cannot be foretold. */
function listedHeaders(rule: CorsRule, asked: readonly string[], unlike: Unlike): readonly string[] | null {
  const { allowedHeaders } = rule;
  if (allowedHeaders.length === 0 && unlike.has('empty-list-allows-any') && asked.length > 0) return null;
  // What a bucket lists that was asked for no header tells nothing of how it takes the lines.
  if (asked.length === 0 && allowedHeaders.some(isPattern)) return null;
  const keepsPatterns = unlike.has('header-pattern-taken-literally') || unlike.has('header-pattern-listed');
  const echoes = allowedHeaders.some((line) => (keepsPatterns ? line === '*' : line.includes('*')));
  return echoes ? asked : headerLines(rule).lowerCased;
}

function fromRules({ rules }: CorsConfiguration, probe: Probe, unlike: Unlike): PossibleAnswer {
  const { origin, method } = probe;
  const asked = probe.headerNames.map((name) => name.toLowerCase());
  const meeting = rules.flatMap((rule) => {
    const line = rule.allowedMethods.includes(method) ? allowingLine(rule, origin, unlike) : undefined;
    return line === undefined ? [] : [{ rule, line }];
  });
  const tried = unlike.has('first-rule-decides') ? meeting.slice(0, 1) : meeting;
  const able = tried.filter(({ rule }) => rule.allowedHeaders.length > 0 || !unlike.has('empty-list-allows-none'));
  const applied = able.find(({ rule }) => asked.every((name) => allowsHeader(rule, name, unlike)));
  if (applied !== undefined) {
    const { rule, line } = applied;
    const headerNames = listedHeaders(rule, asked, unlike);
    return { kind: 'passing', allowOrigin: allowOriginOf(rule, line, origin, unlike), headerNames, rule };
  }
  const together = unlike.has('headers-added-up') && able.length > 0;
  if (together && asked.every((name) => able.some(({ rule }) => allowsHeader(rule, name, unlike)))) {
    return somehowPassing;
  }
  return { kind: 'refused' };
}

/**
 * Foretells the answer to a preflight of a bucket with this configuration that does what `unlike` says. `elsewhere`:
 * whether it is asked at a host of data processing or of a static website.
 */
export function possibleAnswer(
  configuration: CorsConfiguration,
  { probe, elsewhere }: { readonly probe: Probe; readonly elsewhere: boolean },
  unlike: Unlike,
): PossibleAnswer {
  if (elsewhere && unlike.has('other-endpoint-refuses')) return { kind: 'not-passing' };
  if (elsewhere && unlike.has('other-endpoint-allows-any')) return somehowPassing;
  return fromRules(configuration, probe, unlike);
}

/** Remembered: a rule's lists are compared with a thousand answers. */
const itemsOf = remembered((list: readonly string[]) =>
  JSON.stringify([...new Set(list.map((item) => item.toLowerCase()))].sort()),
);

/** Whether two lists hold the same, in whatever order and letter case. */
function sameItems(some: readonly string[], others: readonly string[]): boolean {
  return some === others || itemsOf(some) === itemsOf(others);
}

/** The lists in an answer. Remembered: one answer is held against a hundred that were foretold. */
const listsIn = remembered((answer: ProbeAnswer) => ({
  methods: listIn(answer, 'Access-Control-Allow-Methods'),
  headerNames: listIn(answer, 'Access-Control-Allow-Headers'),
  exposed: listIn(answer, 'Access-Control-Expose-Headers'),
}));

/** Whether an answer is one that was foretold for a preflight: all is compared that COS documents. */
export function fits(possible: PossibleAnswer, probe: Probe, answer: ProbeAnswer): boolean {
  if (possible.kind === 'not-passing') return !fits(somehowPassing, probe, answer);
  const allowOrigin = getHeader(answer.headers, 'Access-Control-Allow-Origin');
  if (possible.kind === 'refused') return answer.status === 403 && allowOrigin === null;
  if (answer.status !== 200 || allowOrigin === null) return false;
  const origins = possible.allowOrigin === null ? ['*', probe.origin] : [possible.allowOrigin];
  const listed = listsIn(answer);
  const { headerNames, rule } = possible;
  if (!origins.includes(allowOrigin) || (headerNames !== null && !sameItems(listed.headerNames, headerNames)))
    return false;
  if (rule === null) return true;
  const maxAge = getHeader(answer.headers, 'Access-Control-Max-Age');
  return (
    sameItems(listed.methods, rule.allowedMethods) &&
    sameItems(listed.exposed, rule.exposeHeaders) &&
    maxAge === (rule.maxAgeSeconds === undefined ? null : String(rule.maxAgeSeconds))
  );
}

/** Writes out an answer that was foretold. What could not be foretold is as it most likely is. */
export function writtenOut(possible: PossibleAnswer, probe: Probe): ProbeAnswer {
  if (possible.kind !== 'passing') return { status: 403, headers: [] };
  const { allowOrigin, headerNames, rule } = possible;
  const headers: HeaderList = [
    ['Access-Control-Allow-Origin', allowOrigin ?? probe.origin],
    ...(allowOrigin === '*' ? [] : ([['Access-Control-Allow-Credentials', 'true']] as const)),
    ['Access-Control-Allow-Methods', (rule?.allowedMethods ?? [probe.method]).join(',')],
    ['Access-Control-Allow-Headers', (headerNames ?? probe.headerNames).join(',')],
    ['Access-Control-Expose-Headers', (rule?.exposeHeaders ?? []).join(',')],
    ...(rule?.maxAgeSeconds === undefined ? [] : ([['Access-Control-Max-Age', String(rule.maxAgeSeconds)]] as const)),
  ];
  return { status: 200, headers: headers.filter(([, value]) => value !== '') };
}
