import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { listFields } from '../../../src/cos/edits/edit.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Group } from './suggestion-law.ts';

/** What stands for many: a host of each pattern, somebody's page, somebody's header. Each with its weight. */
const origins: readonly (readonly [origin: string, weight: number])[] = [
  ['https://app.example.com', 1],
  ['https://www.example.com', 1],
  ['https://app.example.com:8443', 1],
  ['http://localhost:3000', 1],
  ['https://app.example.com/', 1],
  ['null', 1],
  ['chrome-extension://abcdefghijklmnop', 1],
  ['https://any.example.com', 1000],
  ['https://app.example.com.cn', 1000],
  ['http://localhost:9999', 1000],
  ['https://anybody.example', 1_000_000],
];
const headers: readonly (readonly [name: string, weight: number])[] = [
  ['authorization', 1],
  ['content-type', 1],
  ['x-cos-meta-author', 1],
  ['x-cos-any', 1000],
  ['any-type', 1000],
  ['anything', 1_000_000],
];
const methods = ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'];

/** Written anew, so that a fault of the product's comparison does not hide itself. */
function globAllows(line: string, text: string): boolean {
  if (line.split('*').length > 2) return false;
  const pattern = line.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(text);
}

function allows(rules: readonly CorsRule[], origin: string, method: string, header: string | null): boolean {
  return rules.some(
    (rule) =>
      rule.allowedMethods.includes(method) &&
      rule.allowedOrigins.some((line) => globAllows(line, origin)) &&
      (header === null || rule.allowedHeaders.some((line) => globAllows(line.toLowerCase(), header))),
  );
}

/** Counts, one by one, the combinations that a change allows and that were not allowed. */
export function countOpened(before: CorsConfiguration, after: CorsConfiguration): number {
  let sum = 0;
  for (const [origin, originWeight] of origins) {
    for (const method of methods) {
      for (const [header, headerWeight] of [[null, 1] as const, ...headers]) {
        const isNew = allows(after.rules, origin, method, header) && !allows(before.rules, origin, method, header);
        if (isNew) sum += originWeight * headerWeight;
      }
    }
  }
  return sum;
}

type Lines = Readonly<Record<(typeof listFields)[number], readonly string[]>>;

/** Adds lines that a rule lacks, but no `*`, and no origin of which it is not known that a line other than `*` allows it. */
function withLines(rule: CorsRule, lines: Lines): CorsRule {
  const mayBeAdded = (line: string) => !line.includes('*') && !/^(?:null|chrome-extension:)/.test(line);
  const added = listFields.map((field) => [
    field,
    [...rule[field], ...lines[field].filter((line) => !rule[field].includes(line) && mayBeAdded(line))],
  ]);
  return { ...rule, ...(Object.fromEntries(added) as Lines) };
}

/** The lines with which a rule would match the request itself, its preflight too, and expose what is needed besides. */
function steps({ request }: Exchange, needed: readonly string[]): Lines[] {
  const itself = { allowedOrigins: [request.origin], allowedMethods: [request.method], allowedHeaders: [] };
  const asked = { ...itself, allowedHeaders: request.unsafeHeaderNames };
  return [itself, asked].flatMap((lines) => [
    { ...lines, exposeHeaders: [] },
    { ...lines, exposeHeaders: needed },
  ]);
}

/** Finds every configuration in which one rule has grown, line by line, until all of some exchanges pass. */
export function everyGrowth({ start, passes, neededBy }: Group, wanted: readonly Exchange[]): CorsConfiguration[] {
  const found: CorsConfiguration[] = [];
  const search = (index: number, configuration: CorsConfiguration, depth: number) => {
    const failing = wanted.find((exchange) => !passes(exchange, configuration));
    if (failing === undefined) {
      found.push(configuration);
      return;
    }
    if (depth === 0) return;
    const rule = configuration.rules[index];
    if (rule === undefined) return;
    const seen = new Set<string>();
    for (const lines of steps(failing, neededBy(failing))) {
      const grown = withLines(rule, lines);
      const key = JSON.stringify(grown);
      if (key === JSON.stringify(rule) || seen.has(key)) continue;
      seen.add(key);
      search(index, { ...configuration, rules: configuration.rules.with(index, grown) }, depth - 1);
    }
  };
  for (const index of start.rules.keys()) search(index, start, 2 * wanted.length);
  return found;
}

/** Whether a change lets anybody's page use a method that writes, with which no rule let it before. */
export function letsAnybodyWrite(before: CorsConfiguration, after: CorsConfiguration): boolean {
  const anybodies = origins.filter(([, weight]) => weight === 1_000_000).map(([origin]) => origin);
  return after.rules.some((rule, index) =>
    ['PUT', 'POST', 'DELETE'].some(
      (method) =>
        rule.allowedMethods.includes(method) &&
        !before.rules[index]?.allowedMethods.includes(method) &&
        anybodies.some((origin) => rule.allowedOrigins.some((line) => globAllows(line, origin))),
    ),
  );
}

/** Whether a rule that gained a method also gained an origin which an exchange needed with that method. */
export function addsBoth(before: CorsConfiguration, after: CorsConfiguration, wanted: readonly Exchange[]): boolean {
  return after.rules.some((rule, index) => {
    const was = before.rules[index];
    if (was === undefined || was === rule) return false;
    return wanted.some(({ request: { origin, method } }) => {
      const match = (each: CorsRule) => [
        each.allowedOrigins.some((line) => globAllows(line, origin)),
        each.allowedMethods.includes(method),
      ];
      return !match(was).includes(true) && !match(rule).includes(false);
    });
  });
}
