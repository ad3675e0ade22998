import { expect, test } from 'vitest';
import type { AnsweredByCdn } from '../../../src/diagnoses/answered-by-cdn.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

const answered: AnsweredByCdn = {
  kind: 'answered-by-cdn',
  host: 'img.example.com',
  byName: false,
  headers: [['EO-LOG-UUID', '1']],
  front: { kind: 'cdn', cdn: 'edgeone' },
  lack: null,
  foreign: null,
  rulesAllow: false,
};
const texts = [en, zhCn];

test.each<[AnsweredByCdn['failure'], RegExp, RegExp]>([
  [{ kind: 'wildcard-with-credentials' }, /\*/, /\*/],
  [
    { kind: 'allow-credentials-not-true', value: null },
    /Access-Control-Allow-Credentials/,
    /Access-Control-Allow-Credentials: true/,
  ],
  [{ kind: 'allow-origin-mismatch', value: 'https://www.example.com' }, /https:\/\/www\.example\.com/, /EdgeOne/],
  [{ kind: 'preflight-status-not-ok', status: 403 }, /403/, /OPTIONS/],
])('what is wrong with the header is said, and pre-warming is not: %o', (failure, cause, remedy) => {
  for (const text of texts) {
    const said = diagnosisText(text, { ...answered, ...(failure === undefined ? {} : { failure }) });
    expect(plainText(said.cause)).toMatch(cause);
    expect(plainText(said.remedy)).toMatch(remedy);
    expect(said.caveat).toBeUndefined();
  }
});

test('pre-warming explains an object without CORS headers, and no preflight', () => {
  for (const text of texts) {
    expect(diagnosisText(text, answered).caveat).toBeDefined();
    expect(diagnosisText(text, { ...answered, preflight: true }).caveat).toBeUndefined();
  }
});
