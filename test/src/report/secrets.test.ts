import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis.ts';
import type { CorsResponse, Exchange } from '../../../src/exchange.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { printMarkdown } from '../../../src/report/print-markdown.ts';
import { printForOwner } from '../../../src/report/print-owner.ts';
import { type Drafted, printJson, type Reported } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import { en } from '../../../src/text/en/en.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { caseFiles } from '../support/case-file.ts';
import { reportedOf, testVersions } from '../support/reported.ts';

const secret = 'S3cr3tAKIDz8krbsJ5yKBZQpn74WFkmLPx3';
const key = 'private-folder/tax-return-of-jane.pdf';

/** An address with a secret wherever one may stand beside the path. */
function withSecrets(url: string): string {
  const [, before = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  const own = query === '' ? '' : `${query}&`;
  const planted = [
    `q-sign-algorithm=sha1&q-ak=${secret}&q-signature=${secret}`,
    `x-cos-security-token=${secret}&token=${secret}&uploads=${secret}`,
  ];
  return `${before.replace('://', `://${secret}:${secret}@`)}?${own}${planted.join('&')}#${secret}`;
}

const inHeaders = [
  ['Set-Cookie', `session=${secret}`],
  ['Authorization', secret],
  ['x-cos-security-token', secret],
  ['x-cos-meta-owner', secret],
  ['Content-Disposition', `attachment; filename=${secret}`],
] as const;

function plantedResponse(response: CorsResponse | null | undefined): CorsResponse | null {
  if (!response) return null;
  const { cosError, headers } = response;
  const own = headers.map(([name, value]) =>
    name.toLowerCase() === 'location' ? ([name, withSecrets(value)] as const) : ([name, value] as const),
  );
  return {
    ...response,
    headers: [...own, ...inHeaders],
    ...(cosError && { cosError: { ...cosError, ...{ resource: secret, stringToSign: secret } } }),
    ...{ body: secret },
  };
}

/** The exchange with secrets in all its parts, and in members that it does not have. */
function planted(exchange: Exchange): Exchange {
  const { request, preflight, redirects } = exchange;
  return {
    ...exchange,
    ...{ cookie: secret, body: secret },
    request: { ...request, url: withSecrets(request.url), ...{ headers: [['Cookie', secret]], authorization: secret } },
    preflight: preflight && { ...preflight, response: plantedResponse(preflight.response), ...{ token: secret } },
    response: plantedResponse(exchange.response),
    ...(redirects && {
      redirects: redirects.map(({ url, response }) => ({
        url: withSecrets(url),
        response: plantedResponse(response),
        ...{ secret },
      })),
    }),
  };
}

/** What a report is made of, with secrets in all of it. */
function withPlanted(reported: Reported): Reported {
  const { configuration, suggestion, diagnosis } = reported;
  const example = planted(reported.example);
  return {
    ...reported,
    ...{ secret },
    diagnosis: { ...diagnosis, ...{ url: secret, location: secret, secret } },
    example,
    exchanges: [example, planted({ ...example, request: { ...example.request, origin: 'https://other.example' } })],
    configuration: configuration && {
      ...configuration,
      rules: configuration.rules.map((rule) => ({ ...rule, ...{ secret } })),
    },
    suggestion: suggestion && {
      ...suggestion,
      edits: suggestion.edits.map((edit) => ({ ...edit, ...{ secret } })),
      proof: { ...suggestion.proof, ...{ secret } },
      ...{ secret },
    },
  };
}

/** All that is copied of a report, in both languages. */
function copied(reported: Reported, withKeys: boolean): string[] {
  const rule = draftedRule(reported.exchanges);
  const drafted: Drafted | null =
    reported.configuration === null && rule !== null
      ? { change: { kind: 'insert-rule', rule: { ...rule, ...{ secret } }, place: 'last' }, asked: false, steps: [] }
      : null;
  const report = reportOf(reported, { versions: testVersions, withKeys, drafted });
  const texts = [en, zhCn].flatMap((text) => [printMarkdown(report, text), printForOwner(report, text)]);
  return [printJson(report), ...texts];
}

describe.each(caseFiles())('the report of %s', (_, file) => {
  const reported = reportedOf(file);
  const kinds = diagnose(reported.example, reported.configuration, reported.changedAt);

  test.each(kinds)('about $kind has no secret', (diagnosis) => {
    const full = withPlanted({ ...reported, diagnosis });
    for (const withKeys of [true, false]) expect(copied(full, withKeys).join('\n')).not.toContain(secret);
  });

  test('has the object’s key only where it is wanted', () => {
    const { example } = reported;
    const url = example.request.url.replace(/^(https?:\/\/[^/?#]+)[^?#]*/, `$1/${key}`);
    const full = { ...reported, example: { ...example, request: { ...example.request, url } } };
    const keyed = { ...full, exchanges: [full.example] };
    const [json = '', ...texts] = copied(keyed, true);
    expect(json).toContain(key);
    expect(texts[0]).toContain(key);
    const bare = copied(keyed, false).join('\n');
    expect(bare).not.toMatch(/private-folder|jane/);
    expect(bare).toContain('object.pdf');
  });
});

test('a secret that was planted is found where nothing takes it out', () => {
  const [[, file] = []] = caseFiles();
  if (file !== undefined) expect(JSON.stringify(withPlanted(reportedOf(file)))).toContain(secret);
  expect(file).toBeDefined();
});
