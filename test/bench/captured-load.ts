import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../src/exchange.ts';
import { exchangeUnder } from '../../src/replay.ts';

/** A tab's requests to one bucket, as they were recorded, and the bucket's rules. */
export interface Load {
  readonly configuration: CorsConfiguration;
  readonly exchanges: readonly Exchange[];
}

const teams = Array.from({ length: 20 }, (_, team) => `https://team-${team}.example.com`);
const pages = [
  ...teams.slice(0, 10),
  'https://app.example.org',
  'https://www.example.org:8443',
  'http://localhost:5173',
];
const patterns = [...teams, ...teams, 'https://*.example.net', 'http://localhost:*', 'https://*.team-1.example.com'];
const methods = ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'];
const headers = [
  'authorization',
  'content-md5',
  'content-type',
  'x-cos-acl',
  'x-cos-meta-author',
  'x-cos-security-token',
];
const exposed = ['ETag', 'x-cos-request-id', 'Content-Range'];
const modes: readonly CredentialsMode[] = ['omit', 'same-origin', 'include'];

/** Draws the same numbers in every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
class Chances {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  one<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  some<T>(items: readonly T[], least: number): T[] {
    const first = this.below(items.length);
    const count = least + this.below(items.length - least + 1);
    return items.map((_, index) => items[(first + index) % items.length] as T).slice(0, count);
  }
}

function ruleBy(chances: Chances): CorsRule {
  return {
    allowedOrigins: [chances.one(patterns), chances.one(patterns)],
    allowedMethods: chances.some(methods, 1),
    allowedHeaders: chances.below(4) === 0 ? ['*'] : chances.some(headers, 0),
    exposeHeaders: chances.some(exposed, 0),
    maxAgeSeconds: 600,
  };
}

function exchangeBy(chances: Chances, index: number): Exchange {
  return {
    id: String(index),
    startedAt: index,
    request: {
      url: `https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photos/${index}.jpg`,
      method: chances.one(methods),
      origin: chances.one(pages),
      credentialsMode: chances.one(modes),
      unsafeHeaderNames: chances.some(headers, 0).sort(),
    },
    preflight: null,
    response: null,
    error: null,
  };
}

/** Draws a load, the same for the same seed. The bucket answers from its rules, so some requests are refused. */
export function loadOf(seed: number, exchangeCount: number, ruleCount: number): Load {
  const chances = new Chances(seed);
  const rules = Array.from({ length: ruleCount }, () => ruleBy(chances));
  const configuration = { rules, responseVary: false };
  const exchanges = Array.from({ length: exchangeCount }, (_, index) =>
    exchangeUnder(exchangeBy(chances, index), configuration),
  );
  return { configuration, exchanges };
}
