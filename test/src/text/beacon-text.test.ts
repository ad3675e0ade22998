import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { answered, page, pendingPut } from '../support/exchanges.ts';

const sentBy = (type: string, allowOrigin: string): Exchange => ({
  ...pendingPut,
  type,
  request: { ...pendingPut.request, method: 'POST', credentialsMode: type === 'xmlhttprequest' ? 'include' : null },
  response: answered(allowOrigin),
});

const said = (exchange: Exchange) =>
  [en, zhCn].map((text) => {
    const [first] = diagnose(exchange, null);
    if (first === undefined) throw new Error('no diagnosis');
    const { title, remedy, caveat = [] } = diagnosisText(text, first);
    return plainText([...title, ...remedy, ...caveat]);
  });

test.each([
  ['*', 'ping'],
  ['*', 'beacon'],
  [page, 'ping'],
  [page, 'beacon'],
])('a beacon, answered %s (%s), is to become a fetch that outlives the page', (allowOrigin, type) => {
  for (const words of said(sentBy(type, allowOrigin))) {
    expect(words).toMatch(/[Bb]eacon/);
    expect(words).toContain('keepalive: true');
    expect(words).not.toContain('withCredentials');
  }
});

test.each(['*', page])('a request that a script sends, answered %s, can leave credentials out', (allowOrigin) => {
  for (const words of said(sentBy('xmlhttprequest', allowOrigin))) expect(words).not.toMatch(/[Bb]eacon|keepalive/);
});
