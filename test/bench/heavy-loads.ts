import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import type { Header } from '../../src/headers.ts';
import { exchangeUnder } from '../../src/replay.ts';
import { loadOf } from './captured-load.ts';

/** A tab's requests, and the rules of the buckets that they went to. */
export interface HeavyLoad {
  readonly exchanges: readonly Exchange[];
  readonly configurations: ReadonlyMap<string, CorsConfiguration>;
}

const page = 'https://app.example.com';
const bucket = 'examplebucket-1250000000';

/** As much as a person may paste. */
const pasted = 64 * 1024;

function upTo<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** As many different lines as fit into a pasted text. */
function linesOf(make: (index: number) => string, room = pasted): string[] {
  return upTo(Math.floor(room / (make(1000).length + 1)), make);
}

function ruleOf(part: Partial<CorsRule>): CorsRule {
  return { allowedOrigins: [page], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [], ...part };
}

function under(rules: readonly CorsRule[]): CorsConfiguration {
  return { rules, responseVary: false };
}

interface Asked {
  readonly origin?: string;
  readonly method?: string;
  readonly names?: readonly string[];
  readonly bucketName?: string;
  readonly answered?: readonly Header[];
  readonly uploadsPart?: boolean;
}

function askedBy(index: number, asked: Asked, configuration: CorsConfiguration): Exchange {
  const { origin = page, method = 'PUT', names = [], bucketName = bucket, answered = [], uploadsPart = false } = asked;
  const exchange = exchangeUnder(
    {
      id: String(index),
      startedAt: index,
      request: {
        url: `https://${bucketName}.cos.ap-guangzhou.myqcloud.com/photos/${index}.jpg${uploadsPart ? '?partNumber=1&uploadId=1' : ''}`,
        method,
        origin,
        credentialsMode: 'omit',
        unsafeHeaderNames: [...names].sort(),
      },
      preflight: null,
      response: null,
      error: null,
    },
    configuration,
  );
  const { response } = exchange;
  return { ...exchange, response: response && { ...response, headers: [...response.headers, ...answered] } };
}

function ofOneBucket(rules: readonly CorsRule[], count: number, asked: (index: number) => Asked): HeavyLoad {
  const configuration = under(rules);
  return {
    exchanges: upTo(count, (index) => askedBy(index, asked(index), configuration)),
    configurations: new Map([[bucket, configuration]]),
  };
}

const name = (index: number) => `x-cos-meta-name-${index}`;
/** A name that is one letter off, of the same length. */
const nearName = (index: number) => `x-cos-meta-nome-${index}`;
/** A name for each number, of the same twenty letters. */
const anagram = (index: number) =>
  [...String(index).padStart(6, '0')]
    .map((digit) => 'abcdefghij'.slice(Number(digit)) + 'abcdefghij'.slice(0, Number(digit)))
    .join('')
    .slice(0, 20) + [...String(index).padStart(6, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const put = { allowedMethods: ['PUT'] };

/** The names of one request that no other asks for. */
const own = (index: number, count: number) => upTo(count, (each) => nearName(index * count + each));
const shared = upTo(200, nearName);

/** 64 KB of names over a hundred rules for the page. */
function namesInRules(): CorsRule[] {
  const names = linesOf(name, pasted - 100 * page.length);
  const each = Math.floor(names.length / 100);
  return upTo(100, (rule) => ruleOf({ ...put, allowedHeaders: names.slice(rule * each, (rule + 1) * each) }));
}

function inManyBuckets(): HeavyLoad {
  const buckets = upTo(500, (index) => `bucket${index}-1250000000`);
  const { rules } = loadOf(1, 1, 100).configuration;
  const configurations = new Map(buckets.map((each) => [each, under(rules.map((rule) => ({ ...rule })))]));
  const exchanges = buckets.map((bucketName, index) =>
    askedBy(
      index,
      { bucketName, origin: 'https://app.example.org', names: ['x-cos-acl'] },
      configurations.get(bucketName) ?? under([]),
    ),
  );
  return { exchanges, configurations };
}

function ordinary(): HeavyLoad {
  const { exchanges, configuration } = loadOf(1, 500, 100);
  return { exchanges, configurations: new Map([[bucket, configuration]]) };
}

const long = (index: number, letter: string) => `x-${'ab'.repeat(4000)}${letter}${'cd'.repeat(1000)}-${index % 10}`;
const metaHeaders = (index: number) => upTo(200, (each): Header => [name(index * 200 + each), '1']);

/** Inputs that a page, a HAR and a pasted text can make up, each as large as it may be. */
export const heavyLoads: Readonly<Record<string, () => HeavyLoad>> = {
  '500 requests, 100 rules': ordinary,
  '400 requests × 5 headers, one rule of 4,000 names': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: upTo(4000, name) })], 400, (index) => ({ names: own(index, 5) })),
  '500 buckets of 100 rules, a finding each': inManyBuckets,
  '500 × 200 own headers, 64 KB of names in a rule': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: linesOf(name) })], 500, (index) => ({ names: own(index, 200) })),
  '500 × 200 shared headers, 64 KB of names in a rule': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: linesOf(name) })], 500, () => ({ names: shared })),
  '500 × 200 headers but one, 64 KB of names in a rule': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: linesOf(name) })], 500, (index) => ({
      names: shared.filter((_, at) => at !== index % 200),
    })),
  '500 × 200 own headers, 64 KB of names in 100 rules': () =>
    ofOneBucket(namesInRules(), 500, (index) => ({ names: own(index, 200) })),
  '500 × 200 shared headers, 64 KB of names in 100 rules': () =>
    ofOneBucket(namesInRules(), 500, () => ({ names: shared })),
  '500 × 200 headers but one, 64 KB of names in 100 rules': () =>
    ofOneBucket(namesInRules(), 500, (index) => ({ names: shared.filter((_, at) => at !== index % 200) })),
  '500 × 200 own headers, 64 KB of names of the same letters': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: linesOf(anagram) })], 500, (index) => ({
      names: upTo(200, (each) => `${anagram(index * 200 + each)}zz`),
    })),
  '500 × 200 own headers, 64 KB of name patterns': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: linesOf((index) => `*a${index}*b`) })], 500, (index) => ({
      names: own(index, 200),
    })),
  '500 × 200 own headers, 64 KB of short patterns that match nothing': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: linesOf((index) => `*q${index}`) })], 500, (index) => ({
      names: own(index, 200),
    })),
  '500 origins, 64 KB of origins with *': () =>
    ofOneBucket([ruleOf({ ...put, allowedOrigins: linesOf((index) => `https://*.a${index}.cn`) })], 500, (index) => ({
      origin: `https://www.b${index}.cn`,
      names: ['x-cos-acl'],
    })),
  '500 origins, 64 KB of near origins': () =>
    ofOneBucket(
      [ruleOf({ ...put, allowedOrigins: linesOf((index) => `https://example${index}.cn`) })],
      500,
      (index) => ({ origin: `https://exbmple${index}.cn`, names: ['x-cos-acl'] }),
    ),
  '500 origins of 1 KB, 64 origins of 1 KB with many *': () =>
    ofOneBucket(
      [ruleOf({ ...put, allowedOrigins: upTo(64, (index) => `https://${'*a'.repeat(490)}${index}`) })],
      500,
      (index) => ({ origin: `https://${'aab'.repeat(330)}${index}`, names: ['x-cos-acl'] }),
    ),
  '50 × 10 headers of 10 KB, near 6 lines of 10 KB': () =>
    ofOneBucket([ruleOf({ ...put, allowedHeaders: upTo(6, (index) => long(index, 'y')) })], 50, () => ({
      names: upTo(10, (index) => long(index, 'z')),
    })),
  '500 origins of 10 KB, near 6 origins of 10 KB': () =>
    ofOneBucket(
      [ruleOf({ ...put, allowedOrigins: upTo(6, (index) => `https://${long(index, 'y')}.cn`) })],
      500,
      (index) => ({ origin: `https://${long(index, 'z')}${index}.cn`, names: ['x-cos-acl'] }),
    ),
  '500 × 20 methods and headers, 100 rules that all but match': () =>
    ofOneBucket(
      upTo(100, (index) =>
        ruleOf({
          allowedOrigins: [page, `https://*.example${index}.com`],
          allowedMethods: ['PUT', 'POST'],
          allowedHeaders: upTo(20, nearName).filter((_, at) => at !== index % 20),
          exposeHeaders: index % 2 === 0 ? ['ETag'] : [],
        }),
      ),
      500,
      (index) => ({ method: index % 2 === 0 ? 'PUT' : 'POST', names: [...upTo(20, nearName), nearName(index)] }),
    ),
  '500 pages, 100 rules for other methods': () =>
    ofOneBucket(
      upTo(100, (index) =>
        ruleOf({
          allowedOrigins: upTo(5, (each) => `https://*.e${(index * 5 + each) % 500}.com`),
          allowedMethods: ['GET'],
          exposeHeaders: [`x-${index}`],
        }),
      ),
      500,
      (index) => ({ origin: `https://a.e${index}.com`, method: ['PUT', 'POST', 'DELETE'][index % 3] ?? 'PUT' }),
    ),
  '400 pages, 64 KB of names that no browser can read in 100 rules': () =>
    ofOneBucket(
      namesInRules().map((rule, index) => ({
        ...rule,
        allowedOrigins: [`https://*.a${index}.com`],
        allowedMethods: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'],
        allowedHeaders: rule.allowedHeaders.map((line) => `${line}\u200b`),
      })),
      400,
      (index) => ({ origin: `https://b.example${index}.com` }),
    ),
  '500 answers, a hint for each of 500 rules and methods': () =>
    ofOneBucket(
      upTo(100, (index) =>
        ruleOf({
          allowedOrigins: [`https://a${index}.com`],
          allowedMethods: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'],
          exposeHeaders: ['x-a'],
        }),
      ),
      500,
      (index) => ({
        origin: `https://a${index % 100}.com`,
        method: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'][Math.floor(index / 100)] ?? 'PUT',
        answered: [['ETag', '1']],
      }),
    ),
  '500 uploads in parts, 64 KB of other exposed headers': () =>
    ofOneBucket([ruleOf({ ...put, exposeHeaders: linesOf((index) => `x-${index}`) })], 500, (index) => ({
      uploadsPart: index % 2 === 0,
      answered: [['ETag', '1']],
    })),
  '500 answers of 200 own headers, 64 KB of exposed headers': () =>
    ofOneBucket([ruleOf({ ...put, exposeHeaders: linesOf(nearName) })], 500, (index) => ({
      answered: [['ETag', '1'], ...metaHeaders(index)],
    })),
  '500 answers of 200 shared headers, 64 KB of exposed headers in 100 rules': () =>
    ofOneBucket(
      namesInRules().map((rule) => ({ ...rule, allowedHeaders: [], exposeHeaders: rule.allowedHeaders })),
      500,
      () => ({ answered: [['ETag', '1'], ...metaHeaders(0)] }),
    ),
};
