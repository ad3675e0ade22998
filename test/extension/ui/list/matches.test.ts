import { expect, test } from 'vitest';
import { findings } from '../../../../extension/findings/finding.ts';
import { matchesIn } from '../../../../extension/ui/list/matches.ts';
import { en } from '../../../../src/text/en/en.ts';
import { zhCn } from '../../../../src/text/zh-cn/zh-cn.ts';
import { rulesOf } from '../../../src/support/probed-rules.ts';
import { bucket, known, sent } from '../../support/uploads.ts';

const { rules } = rulesOf({ allowedMethods: ['GET'], allowedOrigins: ['*'], allowedHeaders: ['*'] });
const found = findings(
  [
    sent({ method: 'PUT', path: '/photos/%E7%8C%AB.jpg' }),
    sent({ method: 'GET', path: '/clips/intro.mp4', outcome: 403 }),
    sent({ host: 'files.example.com', method: 'DELETE', path: '/old' }),
  ],
  known(rules),
);

function matching(typed: string, text = en, kind: 'blocked' | 'not-cors' | null = null) {
  return found.filter(matchesIn({ typed, kind }, text)).map(({ example }) => example.request.method);
}

test.each([
  ['', ['DELETE', 'PUT', 'GET']],
  ['  ', ['DELETE', 'PUT', 'GET']],
  [bucket.slice(2, 9).toUpperCase(), ['PUT', 'GET']],
  ['猫.jpg', ['PUT']],
  ['intro', ['GET']],
  ['files.example', ['DELETE']],
  ['https://app.example.com', ['DELETE', 'PUT', 'GET']],
  ['methods', ['PUT']],
  ['no rule allows', ['PUT']],
  ['photos intro', []],
  ['constructor', []],
])('%j is found in the title, bucket, object, origin and field of %j', (typed, methods) => {
  expect(matching(typed)).toEqual(methods);
});

test('what is typed is found in the words of the language that is shown', () => {
  expect(matching('操作', zhCn)).toEqual(['PUT']);
  expect(matching('操作', en)).toEqual([]);
});

test('a kind narrows the list down further', () => {
  expect(matching('', en, 'not-cors')).toEqual(['GET']);
  expect(matching('photos', en, 'not-cors')).toEqual([]);
});
