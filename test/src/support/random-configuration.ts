import fc from 'fast-check';
import { allowableMethods, type CorsConfiguration, type CorsRule } from '../../../src/cos/cors-configuration.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

/** An origin as people write it: with at most one `*`, and now and then a port. */
const origin = fc.oneof(
  fc.constant('*'),
  fc
    .tuple(
      fc.constantFrom('http://', 'https://'),
      fc.constantFrom('', '*.'),
      label,
      fc.constantFrom('.com', '.example.cn'),
      fc.constantFrom('', ':8080'),
    )
    .map((parts) => parts.join('')),
);
/** A header name; now and then `Origin`, which is also a label of the console. */
const headerName = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/) },
  fc.constant('Origin'),
);

/** An id that may hold every character that a document has to escape. */
const id = fc.stringMatching(/^[a-z0-9&<>"' ]{0,8}[a-z0-9]$/);

/** A rule that a bucket can hold. */
const rule: fc.Arbitrary<CorsRule> = fc.record(
  {
    id,
    allowedOrigins: fc.array(origin, { minLength: 1, maxLength: 4 }),
    allowedMethods: fc.subarray([...allowableMethods], { minLength: 1 }),
    allowedHeaders: fc.array(fc.oneof(fc.constantFrom('*', 'x-cos-*'), headerName), { maxLength: 4 }),
    exposeHeaders: fc.array(headerName, { maxLength: 4 }),
    maxAgeSeconds: fc.nat(100_000),
  },
  { requiredKeys: ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'] },
);

/** A configuration that `PUT /?cors` could have stored. */
export const configuration: fc.Arbitrary<CorsConfiguration> = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
  responseVary: fc.boolean(),
});

/** Pieces that a document has to escape, or that might be read as its end, as a comment or as another notation. */
const hostilePieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    ']]>',
    '<!--',
    '</CORSRule>',
    '<CORSConfiguration>',
    '"',
    "'",
    '\\',
    '\\"',
    '`',
    '```',
    '\n',
    '\r',
  ],
  ...[
    '\t',
    ' ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '=',
    '#',
    '//',
    '/*',
    '*/',
    '${',
    '%{',
    '$${',
    '$',
    '{$',
    '*',
    '\u200B',
    '\u2028',
  ],
  ...[
    'CORSRules: [',
    'cors_rules {',
    'Origin',
    '来源 Origin',
    '\u{1F600}',
    '\uFEFF',
    '__proto__',
    'a',
    '\\n',
    '\\u0041',
  ],
);

const hostileText = fc.array(hostilePieces, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

/** A configuration whose values are nonsense; every notation has to keep each as it is. */
export const hostileConfiguration: fc.Arbitrary<CorsConfiguration> = fc.record({
  rules: fc.array(
    fc.record(
      {
        id: hostileText,
        allowedOrigins: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
        allowedMethods: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
        allowedHeaders: fc.array(hostileText, { maxLength: 3 }),
        exposeHeaders: fc.array(hostileText, { maxLength: 3 }),
        maxAgeSeconds: fc.integer({ min: -5, max: 100_000 }),
      },
      { requiredKeys: ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  responseVary: fc.boolean(),
});
