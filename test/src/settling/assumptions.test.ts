import { expect, test } from 'vitest';
import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { CredentialsMode, Exchange } from '../../../src/exchange.ts';
import type { Assumption } from '../../../src/replay-assumptions.ts';
import { type Contrary, contraries } from '../../../src/settling/contrary.ts';
import { possibleAnswer, writtenOut } from '../../../src/settling/possible-answer.ts';
import { settled, settling } from '../../../src/settling/settling.ts';
import { page, pendingPut, putTo } from '../support/exchanges.ts';
import { answerOf } from '../support/probed-rules.ts';

interface Situation {
  readonly rules: readonly Partial<CorsRule>[];
  readonly origin?: string;
  readonly credentials?: CredentialsMode;
  readonly headers?: readonly string[];
  readonly host?: string;
  /** The preflights that are to be sent; none where nothing tells. */
  readonly asks: readonly string[];
  /** The contraries that the answers tell from every other reason. */
  readonly tells?: readonly Contrary[];
}

const base: CorsRule = { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: ['*'], exposeHeaders: [] };
const [own, ci] = ['cos.ap-guangzhou', 'ci.ap-guangzhou'];

function exchangeOf({ origin = page, credentials = 'omit', headers = ['authorization'], host }: Situation): Exchange {
  const put = host === undefined ? pendingPut : putTo(host);
  return { ...put, request: { ...put.request, origin, credentialsMode: credentials, unsafeHeaderNames: headers } };
}

function configurationOf({ rules }: Situation): CorsConfiguration {
  return { rules: rules.map((rule) => ({ ...base, ...rule })), responseVary: false };
}

const situations: readonly (readonly [Assumption, string, Situation])[] = [
  [
    'header-mismatch-falls-through',
    'and the second rule is seen to be there by another method',
    {
      rules: [{ allowedHeaders: ['content-type'] }, { allowedMethods: ['GET', 'PUT'] }],
      asks: [`${own} ${page} PUT authorization`, `${own} ${page} PUT`, `${own} ${page} GET authorization`],
      tells: ['first-rule-decides'],
    },
  ],
  [
    'header-mismatch-falls-through',
    'and only its being so can be seen',
    {
      rules: [{ allowedHeaders: ['content-type'] }, {}],
      asks: [`${own} ${page} PUT authorization`, `${own} ${page} PUT`],
    },
  ],
  [
    'headers-not-added-up',
    'by two rules, each seen to be there',
    {
      rules: [{ allowedHeaders: ['authorization'] }, { allowedHeaders: ['content-type'] }],
      headers: ['authorization', 'content-type'],
      asks: [`${own} ${page} PUT authorization,content-type`, `${own} ${page} PUT`, `${own} ${page} PUT content-type`],
      tells: ['headers-added-up'],
    },
  ],
  [
    'empty-allow-headers',
    'with a header and without',
    {
      rules: [{ allowedHeaders: [] }],
      asks: [`${own} ${page} PUT authorization`, `${own} ${page} PUT`],
      tells: ['empty-list-allows-any'],
    },
  ],
  [
    'origin-compared-literally',
    'with the line itself as the origin beside it',
    {
      rules: [{ allowedOrigins: [`${page}/`] }],
      asks: [`${own} ${page} PUT authorization`, `${own} ${page}/ PUT authorization`],
      tells: ['origin-compared-by-meaning'],
    },
  ],
  [
    'origin-compared-literally',
    'by no preflight where the line holds what no header can carry',
    { rules: [{ allowedOrigins: [`${page} `] }], asks: [] },
  ],
  [
    'origin-compared-literally',
    'by no preflight where another rule answers the same',
    { rules: [{ allowedOrigins: [`${page}/`] }, {}], asks: [] },
  ],
  [
    'partial-wildcard-in-header',
    'with such a name and without',
    {
      rules: [{ allowedHeaders: ['x-cos-*'] }],
      headers: ['x-cos-acl'],
      asks: [`${own} ${page} PUT x-cos-acl`, `${own} ${page} PUT`],
      tells: ['header-pattern-taken-literally', 'header-pattern-listed'],
    },
  ],
  [
    'partial-wildcard-in-header',
    'with a name made up where the page asks for none',
    {
      rules: [{ allowedHeaders: ['x-cos-*'] }],
      asks: [`${own} ${page} PUT`, `${own} ${page} PUT x-cos-any`],
      tells: ['header-pattern-taken-literally', 'header-pattern-listed'],
    },
  ],
  [
    'partial-wildcard-echoed',
    'by what Allow-Origin says, with an origin that nobody has beside it',
    {
      rules: [{ allowedOrigins: ['https://*.example.com'] }],
      credentials: 'include',
      asks: [`${own} ${page} PUT authorization`, `${own} https://nobody.invalid PUT authorization`],
      tells: ['origin-pattern-answered-with-any'],
    },
  ],
  [
    'wildcard-beside-explicit-origin',
    'by what Allow-Origin says, with an origin that nobody has beside it',
    {
      rules: [{ allowedOrigins: [page, '*'] }],
      credentials: 'include',
      asks: [`${own} ${page} PUT authorization`, `${own} https://nobody.invalid PUT authorization`],
      tells: ['another-line-decides'],
    },
  ],
  [
    'opaque-origin',
    'with an origin that nobody has beside it',
    {
      rules: [{ allowedOrigins: ['*'] }],
      origin: 'null',
      asks: [`${own} null PUT authorization`, `${own} https://nobody.invalid PUT authorization`],
      tells: ['opaque-origin-refused'],
    },
  ],
  [
    'other-endpoint-uses-bucket-rules',
    'there and at the bucket’s own host',
    {
      rules: [{}],
      host: `examplebucket-1250000000.${ci}.myqcloud.com`,
      asks: [
        `${ci} ${page} PUT authorization`,
        `${ci} https://nobody.invalid PUT authorization`,
        `${own} ${page} PUT authorization`,
      ],
      tells: ['other-endpoint-refuses', 'other-endpoint-allows-any'],
    },
  ],
  [
    'wildcard-beside-explicit-origin',
    'by no preflight where * comes first: nothing shows that the other line is there',
    { rules: [{ allowedOrigins: ['*', page] }], credentials: 'include', asks: [] },
  ],
  ['actual-matched-by-origin-and-method', 'by no preflight', { rules: [{ allowedHeaders: [] }, {}], asks: [] }],
  ['sent-without-credentials', 'by no preflight', { rules: [{ allowedOrigins: ['*'] }], asks: [] }],
];

test.each(situations)('%s is settled %s', (assumption, _, situation) => {
  const configuration = configurationOf(situation);
  const plan = settling(exchangeOf(situation), configuration, assumption);
  const asked = (plan?.asked ?? []).map(({ url, probe: { origin, method, headerNames } }) =>
    [new URL(url).host.split('.').slice(1, 3).join('.'), origin, method, headerNames.join()].join(' ').trim(),
  );
  expect(asked).toEqual(situation.asks);
  if (plan === null) return;
  const answers = (...unlike: readonly Contrary[]) =>
    plan.asked.map((placed) => writtenOut(possibleAnswer(configuration, placed, new Set(unlike)), placed.probe));
  expect(settled(plan, answers())).toEqual({ kind: 'confirmed' });
  const told = contraries[assumption].filter((each) => settled(plan, answers(each)).kind === 'contradicted');
  expect(told).toEqual(situation.tells ?? []);
  expect(told.map((each) => settled(plan, answers(each)))).toEqual(
    told.map((does) => ({ kind: 'contradicted', does })),
  );
});

test('every assumption has a situation', () => {
  expect([...new Set(situations.map(([assumption]) => assumption))].sort()).toEqual(Object.keys(contraries).sort());
});

test.each<[Assumption, string, readonly string[], readonly string[]]>([
  ['partial-wildcard-echoed', 'a pattern was replaced by *', ['https://*.example.com'], ['*']],
  ['wildcard-beside-explicit-origin', 'the page’s own line was removed', [page, '*'], ['*']],
  ['wildcard-beside-explicit-origin', '* was removed', [page, '*'], [page]],
])('%s is not taken to be seen where %s', (assumption, _, allowedOrigins, now) => {
  const known = { rules: [{ allowedOrigins }], credentials: 'include', asks: [] } as const;
  const plan = settling(exchangeOf(known), configurationOf(known), assumption);
  const bucket = configurationOf({ rules: [{ allowedOrigins: now }], asks: [] });
  const answers = plan?.asked.map((placed) => writtenOut(possibleAnswer(bucket, placed, new Set()), placed.probe));
  expect(['ambiguous', 'unlike-rules']).toContain(plan && settled(plan, answers ?? []).kind);
});

test('a request that was refused before and passes now tells of other rules, not of what a bucket does', () => {
  const situation = { rules: [{ allowedHeaders: [] }], asks: [] };
  const [exchange, configuration] = [exchangeOf(situation), configurationOf(situation)];
  const judged = (known: Exchange) => {
    const plan = settling(known, configuration, 'empty-allow-headers');
    const unlike = new Set(['empty-list-allows-any'] as const);
    const answers = plan?.asked.map((placed) =>
      writtenOut(possibleAnswer(configuration, placed, unlike), placed.probe),
    );
    return plan && settled(plan, answers ?? []);
  };
  const preflight = { method: 'PUT', headerNames: ['authorization'], error: null };
  const [refusal, pass] = [answerOf(403, {}), answerOf(200, { 'Allow-Origin': page })];
  const contradicted = { kind: 'contradicted', does: 'empty-list-allows-any' };
  expect(judged(exchange)).toEqual(contradicted);
  expect(judged({ ...exchange, preflight: { ...preflight, response: pass } })).toEqual(contradicted);
  expect(judged({ ...exchange, preflight: { ...preflight, response: refusal } })).toEqual({ kind: 'ambiguous' });
});

test('what is no answer of these rules settles nothing', () => {
  const situation = { rules: [{ allowedOrigins: ['https://*.example.com'] }], asks: [] };
  const plan = settling(exchangeOf(situation), configurationOf(situation), 'partial-wildcard-echoed');
  const judged = [404, 307, 500, 200].map(
    (status) =>
      plan &&
      settled(
        plan,
        plan.asked.map(() => ({ status, headers: [] })),
      ).kind,
  );
  expect(judged).toEqual(Array.from({ length: 4 }, () => 'unlike-rules'));
  const none =
    plan &&
    settled(
      plan,
      plan.asked.map(() => ({ status: 403, headers: [] })),
    );
  expect(none).toEqual({ kind: 'ambiguous' });
  expect(plan && settled(plan, [])).toEqual({ kind: 'unlike-rules' });
});
