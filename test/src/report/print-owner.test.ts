import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange.ts';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { draftedChange } from '../../../src/probing/drafted-change.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { printForOwner } from '../../../src/report/print-owner.ts';
import type { Drafted } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of.ts';
import { en } from '../../../src/text/en/en.ts';
import { markdownOf } from '../../../src/text/markdown.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { caseFiles } from '../support/case-file.ts';
import { pendingGet, pendingPreflight, pendingPut } from '../support/exchanges.ts';
import { questionOf, rulesOf } from '../support/probed-rules.ts';
import { reportedOf, reportedUnder, testVersions } from '../support/reported.ts';

const noRule = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };

const refused = {
  ...pendingPut,
  startedAt: Date.UTC(2026, 4, 1, 12, 41, 7, 250),
  preflight: {
    ...pendingPreflight,
    response: { status: 403, headers: [['x-cos-request-id', 'NjYz']] as const },
  },
};

function printed(text: typeof en, exchange: Exchange, change: Drafted['change'], asked: boolean): string {
  const drafted = { change, asked, steps: [] };
  return printForOwner(
    reportOf(reportedUnder(exchange, null), { versions: testVersions, withKeys: false, drafted }),
    text,
  );
}

function noteIn(text: typeof en, exchange: Exchange = refused): string {
  const rule = draftedRule([exchange]);
  expect(rule).not.toBeNull();
  if (rule === null) return '';
  const change = { kind: 'insert-rule', rule, place: 'last' } as const;
  return printed(text, exchange, change, false);
}

test('the owner reads the request, the rule, and the command that shows what the bucket answers', () => {
  expect(
    noteIn(en),
  ).toBe(`## CORS: the bucket \`examplebucket-1250000000\` refuses \`PUT\` from \`https://app.example.com\`

- Bucket: \`examplebucket-1250000000\`, region \`ap-guangzhou\`
- Request: \`PUT https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/object.jpg\`
- Origin of the page: \`https://app.example.com\`
- Request headers to allow: \`authorization\`
- Response: 403, 2026-05-01 12:41:07 UTC
- \`x-cos-request-id: NjYz\`

The bucket answered the preflight with 403: none of its rules allows this origin together with this method and these headers.

### A rule that would let this request pass

In the COS console: \`examplebucket-1250000000\` → Security Management → CORS → Add a Rule

\`\`\`
Origin
  https://app.example.com
Methods
  PUT
Allow-Headers
  authorization
Expose-Headers
  ETag
Max-Age
  600
\`\`\`

This rule was drafted from the request alone. The bucket's current rules were not known.

### To check what the bucket answers

\`\`\`sh
curl -i -X OPTIONS 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/object.jpg' -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization'
\`\`\`

Before the change the bucket answered 403. Once the change is saved, the bucket answers 200 with \`Access-Control-Allow-Origin\`.
`);
});

test('and no status of a preflight that was not answered', () => {
  const withheld = { ...pendingGet, response: { status: 206, headers: [] } };
  expect(noteIn(en, withheld)).toContain('- Response: 206, ');
  for (const exchange of [withheld, { ...pendingPut, error: 'net::ERR_FAILED' }]) {
    expect(noteIn(en, exchange)).toMatch(/\n\nOnce the change is saved, the bucket answers 200 with/);
    expect(noteIn(zhCn, exchange)).toMatch(/\n\n保存修改后，存储桶应返回 200/);
  }
});

test('and has it in Chinese with the labels of the Chinese console', () => {
  expect(noteIn(zhCn)).toContain('来源 Origin\n  https://app.example.com');
  expect(noteIn(zhCn)).toContain('添加规则');
});

const question = questionOf('PUT authorization x-cos-acl');

/** What the owner reads once the bucket, with some rules, was asked about a `PUT` with two headers. */
function askedNote(text: typeof en, ...rules: Parameters<typeof rulesOf>): string {
  const { answered } = askAll(question, bucketWith(rulesOf(...rules)));
  const change = draftedChange(question, conclusion(question, answered), answered);
  expect(change).not.toBeNull();
  return change === null ? '' : printed(text, refused, change, true);
}

test('once the bucket was asked the owner reads which lines a rule lacks, and how that is recognised', () => {
  const rule = { allowedHeaders: ['authorization'], maxAgeSeconds: 5 };
  const note = askedNote(en, rule);
  expect(note).toContain('### Lines that would let this request pass');
  expect(note).toContain('→ the first rule with `https://app.example.com` · `PUT` · Max-Age `5`');
  expect(note).toContain('```\nAllow-Headers\n  x-cos-acl\n```');
  expect(note).toContain('This change was derived from');
  expect(askedNote(zhCn, rule)).toContain('第一条含有 `https://app.example.com` · `PUT`');
});

test('and is told where a rule has to stand first', () => {
  const change = { kind: 'insert-rule', rule: rulesOf({}).rules[0] ?? noRule, place: 'first' } as const;
  const [inEnglish, inChinese] = [en, zhCn].map((text) => printed(text, refused, change, true));
  expect(inEnglish).toContain('The new rule must come before all others.');
  expect(inChinese).toContain('新规则必须排在所有规则之前。');
});

/** The cases in which lines of known rules are missing. */
const grown = caseFiles().filter(([, { edits }]) => edits?.some(({ kind }) => kind === 'add-lines'));

test.each(grown)('of known rules the owner reads rule, field and line, where they are, and why: %s', (_, file) => {
  const reported = reportedOf(file);
  const report = reportOf(reported, { versions: testVersions, withKeys: false });
  const note = printForOwner(report, en);
  expect(note).toContain(report.bucket);
  if (report.region !== null) expect(note).toContain(report.region);
  expect(note).toContain('Security Management → CORS → Rule ');
  for (const edit of file.edits ?? []) {
    if (edit.kind !== 'add-lines') continue;
    expect(note).toContain(`→ Rule ${edit.rule + 1}\n`);
    if (edit.lines.length > 0) expect(note).toContain(`${en.fields[edit.field]}\n`);
    for (const line of edit.lines) expect(note).toContain(`\n  ${line}\n`);
  }
  expect(note).toContain(markdownOf(diagnosisText(en, reported.diagnosis).cause));
  expect(note).not.toMatch(/Firefox 153|DevTools|extension|SDK/);
});
