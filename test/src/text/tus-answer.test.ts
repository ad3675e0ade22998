import { expect, test } from 'vitest';
import type { NotCors } from '../../../src/diagnoses/not-cors.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

const refused: NotCors = {
  kind: 'not-cors',
  method: 'POST',
  host: 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com',
  status: 405,
  reason: 'other',
  code: null,
  requestId: null,
  minutesOff: null,
  readable: true,
  behindCdn: false,
  protocol: 'tus',
};

test.each([en, zhCn])('what COS answers to tus is said to be that, in $tag', (text) => {
  const title = plainText(diagnosisText(text, refused).title);
  expect(title).toContain('tus');
  expect(plainText(diagnosisText(text, refused).cause)).toContain('405');
  const { protocol: _, ...plain } = refused;
  expect(plainText(diagnosisText(text, plain).title)).not.toContain('tus');
  expect(plainText(diagnosisText(text, { ...refused, reason: 'signature' }).title)).not.toContain('tus');
});
