import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { parseObjectLiteral } from './object-literal.ts';
import { excerptAt, type ParsedConfiguration, placeAt } from './parsed-configuration.ts';
import { isNamed, type RuleField, ruleField, ruleOf } from './rule-fields.ts';

type Member = readonly [name: string, value: unknown];

/** A value that no configuration has, under the key it stands at. */
class WrongValue extends Error {
  readonly found: string;
  constructor(
    readonly key: string,
    value: unknown,
  ) {
    super(key);
    this.found = JSON.stringify(value)?.slice(0, 40) ?? '';
  }
}

function members(value: unknown): Member[] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

function listOf(value: unknown): unknown[] {
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function scalar(key: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new WrongValue(key, value);
}

function readRule(rule: unknown): CorsRule {
  const values = new Map<RuleField, string[]>();
  for (const [key, value] of members(rule) ?? []) {
    const field = ruleField(key);
    if (field === null) throw new WrongValue(key, value);
    const read = listOf(value).map((item) => scalar(key, item));
    if (field === 'maxAgeSeconds' && read.some((item) => !/^\d+$/.test(item))) throw new WrongValue(key, value);
    values.set(field, [...(values.get(field) ?? []), ...read]);
  }
  return ruleOf(values);
}

function isRule(value: unknown): boolean {
  return members(value)?.some(([key]) => ruleField(key) !== null && ruleField(key) !== 'id') ?? false;
}

function readMembers(root: readonly Member[]): CorsConfiguration | null {
  const inner = root.find(([key, value]) => isNamed(key, 'CORSConfiguration') && members(value) !== null);
  if (inner !== undefined) return readMembers(members(inner[1]) ?? []);
  const rules = root.find(([key]) => isNamed(key, 'CORSRule') || isNamed(key, 'CORSConfiguration'));
  if (rules === undefined) return null;
  const [key, value] = rules;
  const list = listOf(value);
  for (const rule of list) if (!isRule(rule)) throw new WrongValue(key, rule);
  const vary = root.find(([name]) => isNamed(name, 'ResponseVary'))?.[1] ?? false;
  if (!['true', 'false', ''].includes(String(vary).toLowerCase())) throw new WrongValue('ResponseVary', vary);
  return { rules: list.map(readRule), responseVary: String(vary).toLowerCase() === 'true' };
}

function readConfiguration(value: unknown): CorsConfiguration | null {
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(isRule) ? { rules: value.map(readRule), responseVary: false } : null;
  }
  const root = members(value);
  if (root === null) return null;
  return isRule(value) ? { rules: [readRule(value)], responseVary: false } : readMembers(root);
}

function malformed(text: string, offset: number): ParsedConfiguration {
  const found = excerptAt(text, offset);
  return { ok: false, problem: { kind: 'malformed', notation: 'JSON', found, ...placeAt(text, offset) } };
}

/**
 * Reads what the SDKs give and take as JSON or as a JavaScript object literal: singular or plural keys, a scalar or an
 * array, numbers as strings, `CORSRules` with or without `CORSConfiguration` round it, or one bare rule.
 * https://cloud.tencent.com/document/product/436/64976
 */
export function parseJson(text: string): ParsedConfiguration {
  const parsed = parseObjectLiteral(text);
  if ('offset' in parsed) return malformed(text, parsed.offset);
  try {
    const configuration = readConfiguration(parsed.value);
    if (configuration !== null) return { ok: true, configuration };
    const start = text.search(/\S/);
    return {
      ok: false,
      problem: { kind: 'not-a-configuration', found: excerptAt(text, start), ...placeAt(text, start) },
    };
  } catch (error) {
    // Anything else is the stack's end: values nested too deeply to be looked into.
    if (!(error instanceof WrongValue)) return malformed(text, 0);
    const { key, found } = error;
    const place = placeAt(text, Math.max(text.indexOf(key), 0));
    return { ok: false, problem: { kind: 'wrong-value', name: key, found, ...place } };
  }
}

/** The parameters of the SDKs' `putBucketCors`, as JSON. */
export function printJson({ rules, responseVary }: CorsConfiguration): string {
  const sdkRules = rules.map((rule) => ({
    ...(rule.id === undefined ? {} : { ID: rule.id }),
    AllowedOrigins: rule.allowedOrigins,
    AllowedMethods: rule.allowedMethods,
    AllowedHeaders: rule.allowedHeaders,
    ExposeHeaders: rule.exposeHeaders,
    ...(rule.maxAgeSeconds === undefined ? {} : { MaxAgeSeconds: String(rule.maxAgeSeconds) }),
  }));
  return JSON.stringify({ CORSRules: sdkRules, ...(responseVary ? { ResponseVary: 'true' } : {}) }, null, 2);
}
