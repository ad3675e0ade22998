import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { exchangeUnder } from '../../src/replay.ts';
import { bucketHost, bucketName, pageOrigin } from '../playground/stage.ts';
import { loadOf } from './captured-load.ts';

/** What a popup has to show: a tab's requests and the rules that are known of their bucket. */
export interface OpeningLoad {
  readonly title: string;
  readonly exchanges: readonly Exchange[];
  /** `null` where no rules are known. */
  readonly configuration: CorsConfiguration | null;
}

const answersNobody: CorsConfiguration = { rules: [], responseVary: false };

function uploads(
  count: number,
  hostOf: (index: number) => string,
  headersOf: (index: number) => readonly string[],
  under: CorsConfiguration,
): Exchange[] {
  return Array.from({ length: count }, (_, index) =>
    exchangeUnder(
      {
        id: String(index),
        startedAt: index,
        request: {
          url: `https://${hostOf(index)}/photos/${index}.jpg`,
          method: 'PUT',
          origin: pageOrigin,
          credentialsMode: 'omit',
          unsafeHeaderNames: headersOf(index),
        },
        preflight: null,
        response: null,
        error: null,
      },
      under,
    ),
  );
}

const ofUpload = ['authorization', 'content-type', 'x-cos-security-token'];

function underManyRules(): OpeningLoad {
  const { configuration, exchanges } = loadOf(1, 3000, 100);
  const refused = exchanges.filter((exchange) => recordedVerdict(exchange).outcome === 'blocked').slice(0, 500);
  return { title: `${refused.length} refused requests under 100 rules`, exchanges: refused, configuration };
}

function underManyNames(): OpeningLoad {
  const allowedHeaders = Array.from({ length: 4000 }, (_, index) => `x-cos-meta-allowed-${index}`);
  const rule = { allowedOrigins: [pageOrigin], allowedMethods: ['PUT'], allowedHeaders, exposeHeaders: [] };
  const configuration = { rules: [rule], responseVary: false };
  const headersOf = (index: number) => Array.from({ length: 5 }, (_, at) => `x-cos-meta-allowed-${index}-${at}`);
  return {
    title: '400 requests of 5 headers under a rule of 4,000 names',
    exchanges: uploads(400, () => bucketHost, headersOf, configuration),
    configuration,
  };
}

/** What popups are opened on, nothing first. */
export function openingLoads(): readonly OpeningLoad[] {
  const elsewhere = (index: number) => bucketHost.replace(bucketName, `bucket${index}-1250000000`);
  return [
    { title: 'nothing captured', exchanges: [], configuration: null },
    {
      title: '500 refused uploads',
      exchanges: uploads(
        500,
        () => bucketHost,
        () => ofUpload,
        answersNobody,
      ),
      configuration: null,
    },
    underManyRules(),
    {
      title: '500 findings in 500 buckets',
      exchanges: uploads(500, elsewhere, () => ofUpload, answersNobody),
      configuration: null,
    },
    underManyNames(),
  ];
}
