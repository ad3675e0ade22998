import { describe, expect, test } from 'vitest';
import type { ExpectedStep } from '../../../src/cos/expected-steps.ts';
import { en } from '../../../src/text/en/en.ts';
import { expectedRest } from '../../../src/text/expected-text.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

function step(kind: ExpectedStep['kind'], client: ExpectedStep['client'] = 'cos-sdk'): ExpectedStep {
  return { client, kind, method: kind === 'part' ? 'PUT' : 'POST', headerNames: [] };
}

describe.each([en, zhCn])('in $tag', ({ interface: { expected } }) => {
  test('the rest of an upload names each step once, in order, and who sends it', () => {
    const told = plainText(expectedRest(expected, [step('complete'), step('start'), step('start')]));
    expect(told).toMatch(/COS SDK.*POST \?uploads.+POST \?uploadId/);
    expect(told).not.toContain('PUT');
  });

  test('several clients are all named', () => {
    const told = plainText(expectedRest(expected, [step('part'), step('part', 'aws-sdk'), step('part', 'presigned')]));
    expect(told).toMatch(/COS SDK.*AWS SDK/);
    expect(told.match(/PUT/g)).toHaveLength(1);
  });

  test('the proof counts them', () => {
    expect(expected.proof(3)).toContain('3');
    expect(expected.proof(1)).toContain('1');
  });
});
