import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange.ts';
import { draftedRule } from '../../../src/probing/drafted-rule.ts';
import { en } from '../../../src/text/en/en.ts';
import { fenced, markdownOf } from '../../../src/text/markdown.ts';
import { ownerNote } from '../../../src/text/owner-note.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { pendingGet, pendingPreflight, pendingPut } from '../support/exchanges.ts';

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
  return rule === null ? '' : ownerNote(text.interface.asking.ownerNote, text.console, exchange, rule);
}

test('the owner reads the request, the rule, and the command that shows what the bucket answers', () => {
  expect(
    noteIn(en),
  ).toBe(`## CORS: the bucket \`examplebucket-1250000000\` refuses \`PUT\` from \`https://app.example.com\`

- Request: \`PUT https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg\`
- Origin of the page: \`https://app.example.com\`
- Headers that it asks for: \`authorization\`
- Answered with 403, 2026-05-01 12:41:07 UTC
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

It is drafted from the request alone: the bucket's present rules were not known.

### To see what the bucket answers

\`\`\`sh
curl -i -X OPTIONS 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg' -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization'
\`\`\`

It answered 403. Once the rule is saved it answers 200 with \`Access-Control-Allow-Origin\`.
`);
});

test('and no status of a preflight that was not answered', () => {
  const withheld = { ...pendingGet, response: { status: 206, headers: [] } };
  expect(noteIn(en, withheld)).toContain('- Answered with 206, ');
  for (const exchange of [withheld, pendingPut]) {
    expect(noteIn(en, exchange)).toMatch(/\n\nOnce the rule is saved it answers 200 with/);
    expect(noteIn(zhCn, exchange)).toMatch(/\n\n保存规则后应返回 200/);
  }
});

test('and has it in Chinese with the labels of the Chinese console', () => {
  expect(noteIn(zhCn)).toContain('来源 Origin\n  https://app.example.com');
  expect(noteIn(zhCn)).toContain('添加规则');
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
