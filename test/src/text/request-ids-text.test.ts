import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { banned, holes } from '../support/tone.ts';

const minute = 60_000;

test.each<[number, boolean, string, string]>([
  [minute, false, "This computer's clock is 1 minute ahead of COS's", '本机的时钟比 COS 快 1 分钟'],
  [-5.4 * minute, false, "This computer's clock is 5 minutes behind COS's", '本机的时钟比 COS 慢 5 分钟'],
  [480 * minute, false, "This computer's clock is 8 hours ahead of COS's", '本机的时钟比 COS 快 8 小时'],
  [
    -60 * 24 * 30 * minute,
    true,
    "The clock of the computer that recorded this is 30 days behind COS's",
    '录制此文件的电脑的时钟比 COS 慢 30 天',
  ],
])('a clock that is %i ms ahead is said to be', (ahead, recorded, english, chinese) => {
  for (const [text, start] of [
    [en, english],
    [zhCn, chinese],
  ] as const) {
    const said = plainText(text.interface.requestIds.clock(ahead, recorded));
    expect(said.slice(0, start.length)).toBe(start);
    expect(said).not.toMatch(banned);
    expect(said).not.toMatch(holes);
  }
});
