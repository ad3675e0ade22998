import { describe, expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { configurationDiffers } from '../../../src/diagnoses/configuration-differs.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, headers, leave, methods, page, pendingGet, pendingPreflight, putTo } from '../support/exchanges.ts';

const rule: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const allowing = configured(rule);
const readable = configured({ ...rule, allowedMethods: ['GET'] });
const refusing = configured();
const narrower = configured({ ...rule, allowedHeaders: [] });
const passed = { ...pendingPreflight, response: answered(page, methods, headers, leave) };
const at = (response: CorsResponse) => ({ preflight: { ...pendingPreflight, response } });

describe('the known rules are not those of the bucket', () => {
  test.each<[string, Partial<Exchange>, CorsConfiguration, string[]]>([
    ['they allow what was refused', at({ status: 403, headers: [] }), allowing, ['not-saved', 'another-bucket']],
    ['they refuse otherwise', at(answered(page, leave)), refusing, ['another-bucket']],
    [
      'they allow what was blocked behind a preflight',
      { preflight: passed, response: answered(null) },
      allowing,
      ['not-saved', 'another-bucket'],
    ],
    [
      'an answer to GET may come from the browser’s cache',
      { ...pendingGet, response: answered(null) },
      readable,
      ['not-saved', 'stored', 'another-bucket'],
    ],
    [
      'an answer to GET over a connection of its own does not',
      { ...pendingGet, response: answered(null, ['Connection', 'keep-alive']) },
      readable,
      ['not-saved', 'another-bucket'],
    ],
    [
      'they refuse what passed',
      { preflight: passed, response: answered(page, leave) },
      refusing,
      ['newer-rules', 'another-bucket'],
    ],
    [
      'a cache stands in front',
      { preflight: passed, response: answered(null, ['Age', '7']) },
      allowing,
      ['cdn', 'not-saved', 'another-bucket'],
    ],
    ...['cos-website', 'ci', 'pic'].map((label): [string, Partial<Exchange>, CorsConfiguration, string[]] => [
      `${label} may have none`,
      {
        ...putTo(`examplebucket-1250000000.${label}.ap-guangzhou.myqcloud.com`),
        preflight: passed,
        response: answered(page, leave),
      },
      refusing,
      ['other-endpoint', 'newer-rules', 'another-bucket'],
    ]),
  ])('%s', (_, exchange, configuration, suspects) => {
    expect(configurationDiffers.detect(evidenceWith(exchange, configuration))?.suspects).toEqual(suspects);
  });

  test.each<[string, Partial<Exchange>, CorsConfiguration | null]>([
    ['they are none', at({ status: 403, headers: [] }), null],
    ['they refuse what was refused', at({ status: 403, headers: [] }), refusing],
    ['they allow what passed', { preflight: passed, response: answered(page, leave) }, allowing],
    [
      'the browser had the answer',
      { preflight: passed, response: { ...answered(page, leave), fromCache: true } },
      refusing,
    ],
    ['the preflight got another error', at({ status: 500, headers: [] }), allowing],
    ['the browser had the preflight', { response: answered(page, leave) }, narrower],
    ['there is no answer', {}, refusing],
    ['there was none', { error: 'net::ERR_TIMED_OUT' }, refusing],
  ])('or are they, for %s', (_, exchange, configuration) => {
    expect(configurationDiffers.detect(evidenceWith(exchange, configuration))).toBeNull();
  });
});
