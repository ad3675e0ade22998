import { describe, expect, test } from 'vitest';
import { type BucketProblem, readBucket } from '../../../src/cos/bucket-reference.ts';
import { en } from '../../../src/text/en/en.ts';
import { bucketProblemText } from '../../../src/text/named-bucket-text.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

function problemOf(text: string): BucketProblem {
  const read = readBucket(text);
  if (read.ok) throw new Error(`${text} is a bucket`);
  return read.problem;
}

describe.each([en, zhCn])('in $tag', ({ interface: words }) => {
  test.each(['', 'examplebucket', 'files.example.com', 'my bucket'])('%j is told in one sentence why', (text) => {
    const said = plainText(bucketProblemText(words.domain, problemOf(text)));
    expect(said).toContain(text);
    expect(said).toMatch(/[.。]$/);
    expect(said).not.toMatch(/invalid|please|请(?!求)|undefined/i);
  });
});
