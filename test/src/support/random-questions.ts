import fc from 'fast-check';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { Question } from '../../../src/probing/probe.ts';
import { configuration as wildConfiguration } from './random-configuration.ts';
import { ask, configuration as tightConfiguration } from './random-requests.ts';

/** A question, and the rules of the bucket that is asked. */
export interface Case {
  readonly question: Question;
  readonly configuration: CorsConfiguration;
}

const otherOrigins = fc.subarray(['https://www.example.com', 'https://example.com', 'https://staging.example.org']);

/** A question over the same few origins and headers that the rules are made of. */
const tight: fc.Arbitrary<Case> = fc
  .record({ asked: ask, configuration: tightConfiguration, otherOrigins })
  .map(({ asked, configuration, otherOrigins: others }) => ({
    configuration,
    question: {
      request: { origin: asked.origin, method: asked.method, headerNames: asked.headers },
      credentialsMode: asked.credentials ?? 'omit',
      otherOrigins: others,
    },
  }));

/** Names that are something else to a plain object, and such as no browser sends. */
const oddNames = ['constructor', '__proto__', 'toString', 'X-Upper-Case', 'hasOwnProperty'];

/** A question that comes near to what rules of any kind allow. */
const wild: fc.Arbitrary<Case> = wildConfiguration.chain((configuration) => {
  const { rules } = configuration;
  const origins = rules.flatMap(({ allowedOrigins }) =>
    allowedOrigins.flatMap((line) => {
      const origin = line === '*' ? 'https://anywhere.example' : line.replace('*', 'sub');
      return [origin, origin.replace('http:', 'https:'), origin.replace('://', '://www.'), `${origin}:8080`];
    }),
  );
  const names = rules.flatMap(({ allowedHeaders }) => allowedHeaders.map((line) => line.replace('*', 'a')));
  const request = fc.record({
    origin: fc.constantFrom(...origins),
    method: fc.constantFrom('GET', 'PUT', 'PUT', 'POST', 'DELETE', 'HEAD', 'PATCH'),
    headerNames: fc.subarray([...names, ...oddNames]),
  });
  const credentialsMode = fc.constantFrom('omit' as const, 'include' as const);
  return fc
    .record({ request, credentialsMode, otherOrigins: fc.subarray(origins.slice(0, 3)) })
    .map((question) => ({ question, configuration }));
});

export const anyCase: fc.Arbitrary<Case> = fc.oneof(tight, wild);

/** Rules and a question with so many headers as a page hardly sends. */
export function manyHeaders(count: number): fc.Arbitrary<Case> {
  const names = Array.from({ length: count }, (_, index) => `x-cos-meta-${index}`);
  const listed = fc.oneof(
    fc.subarray(names),
    fc.subarray(names, { maxLength: 3 }).map((missing) => names.filter((name) => !missing.includes(name))),
    fc.subarray(['x-cos-meta-*', 'x-cos-meta-1*', '*-0', '*-1', '*-2', '*-3'], { maxLength: 3 }),
  );
  const rule = listed.map((allowedHeaders) => ({
    allowedOrigins: ['https://app.example.com'],
    allowedMethods: ['PUT'],
    allowedHeaders,
    exposeHeaders: [],
  }));
  return fc.array(rule, { minLength: 1, maxLength: 3 }).map((rules) => ({
    configuration: { rules, responseVary: false },
    question: {
      request: { origin: 'https://app.example.com', method: 'PUT', headerNames: names },
      credentialsMode: 'omit',
      otherOrigins: [],
    },
  }));
}
