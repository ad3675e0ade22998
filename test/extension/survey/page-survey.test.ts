import '../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { askPage } from '../../../extension/survey/page-survey.ts';
import { browser } from '../support/fake-browser.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const answers = () => askPage(browser.scripting, 7);

test('a page that extensions may not enter has nothing to tell', async () => {
  browser.scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
  expect(await answers()).toBeNull();
});

test.each([[[]], [[{ frameId: 0 }]], [[{ frameId: 0, result: null }]], [undefined]])(
  '%j is no answer',
  async (answer) => {
    browser.scripting.executeScript.mockResolvedValue(answer);
    expect(await answers()).toBeNull();
  },
);

test('one of two answers is enough', async () => {
  browser.scripting.executeScript.mockImplementation(async ({ world }: { world?: string }) => {
    if (world !== 'MAIN') throw new Error('The tab was closed');
    return [{ frameId: 0, result: [[`https://${host}`, 1, 1]] }];
  });
  expect(await answers()).toEqual({ timings: [[`https://${host}`, 1, 1]], document: null, images: null });
});
