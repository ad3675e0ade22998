import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange.ts';
import { conclusion } from '../../../src/probing/conclusion.ts';
import { draftedChange } from '../../../src/probing/drafted-change.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { en } from '../../../src/text/en/en.ts';
import { fenced, markdownOf } from '../../../src/text/markdown.ts';
import { ownerNote } from '../../../src/text/owner-note.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { askAll, bucketWith } from '../support/asked-bucket.ts';
import { pendingGet, pendingPreflight, pendingPut } from '../support/exchanges.ts';
import { questionOf, rulesOf } from '../support/probed-rules.ts';

const noRule = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };

const refused = {
  ...pendingPut,
  startedAt: Date.UTC(2026, 4, 1, 12, 41, 7, 250),
  preflight: {
    ...pendingPreflight,
    response: { status: 403, headers: [['x-cos-request-id', 'NjYz']] as const },
  },
};

function noteIn(text: typeof en, exchange: Exchange = refused): string {
  const rule = draftedRule([exchange]);
  expect(rule).not.toBeNull();
  if (rule === null) return '';
  const change = { kind: 'insert-rule', rule, place: 'last' } as const;
  return ownerNote(text.interface.asking.ownerNote, text.console, exchange, { change, asked: false });
}

test('the owner reads the request, the rule, and the command that shows what the bucket answers', () => {
  expect(
    noteIn(en),
  ).toBe(`## CORS: the bucket \`examplebucket-1250000000\` refuses \`PUT\` from \`https://app.example.com\`

- Request: \`PUT https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg\`
- Origin of the page: \`https://app.example.com\`
- Request headers to allow: \`authorization\`
- Response: 403, 2026-05-01 12:41:07 UTC
- \`x-cos-request-id: NjYz\`

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
curl -i -X OPTIONS 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg' -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization'
\`\`\`

Before the change the bucket answered 403. Once the change is saved, the bucket answers 200 with \`Access-Control-Allow-Origin\`.
`);
});

test('and no status of a preflight that was not answered', () => {
  const withheld = { ...pendingGet, response: { status: 206, headers: [] } };
  expect(noteIn(en, withheld)).toContain('- Response: 206, ');
  for (const exchange of [withheld, pendingPut]) {
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
  return change === null
    ? ''
    : ownerNote(text.interface.asking.ownerNote, text.console, refused, { change, asked: true });
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
  const [inEnglish, inChinese] = [en, zhCn].map(({ interface: words, console }) =>
    ownerNote(words.asking.ownerNote, console, refused, { change, asked: true }),
  );
  expect(inEnglish).toContain('The new rule must come before all others.');
  expect(inChinese).toContain('新规则必须排在所有规则之前。');
});

test.each([
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a\nb', '`a b`'],
])('the value %j is the code span %s', (code, span) => {
  expect(markdownOf([{ code }])).toBe(span);
});

test('a fence is longer than any run of backticks within it', () => {
  expect(fenced('a\n```\nb')).toBe('````\na\n```\nb\n````');
});
