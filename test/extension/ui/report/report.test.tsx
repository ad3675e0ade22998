import { beforeAll, describe, expect, test } from 'vitest';
import { findings } from '../../../../extension/findings/finding.ts';
import type { AskedBucket } from '../../../../extension/storage/asked-buckets.ts';
import { CopyReport, OwnerButton, Report } from '../../../../extension/ui/report/report.tsx';
import { browserIn } from '../../../../extension/ui/report/versions.ts';
import { questionOf } from '../../../../src/probing/question.ts';
import { en } from '../../../../src/text/en/en.ts';
import { zhCn } from '../../../../src/text/zh-cn/zh-cn.ts';
import { askAll, bucketWith } from '../../../src/support/asked-bucket.ts';
import { pendingPreflight, pendingPut } from '../../../src/support/exchanges.ts';
import { rulesOf } from '../../../src/support/probed-rules.ts';
import { show, shown } from '../../support/document.ts';

const refused = {
  ...pendingPut,
  preflight: { ...pendingPreflight, response: { status: 403, headers: [] } },
};
const [finding] = findings([refused], new Map());
if (finding === undefined) throw new Error('There is no finding');

let copied = '';
beforeAll(() => {
  const writeText = async (text: string) => {
    copied = text;
  };
  const navigator = { userAgent: 'Gecko/20100101 Firefox/153.0', clipboard: { writeText } };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  const manifest = { getManifest: () => ({ version: '1.2.3' }) };
  Object.assign(globalThis, { browser: { runtime: manifest } });
});

/** Resolves once the code of a report has loaded and is shown. */
async function loaded(view: Element, selector: string): Promise<Element> {
  for (let round = 0; round < 200; round++) {
    const found = view.querySelector(selector);
    if (found !== null) return found;
    await shown();
  }
  throw new Error(`There is no ${selector} in ${view.innerHTML}`);
}

async function click(button: Element | null | undefined): Promise<string> {
  copied = '';
  button?.dispatchEvent(new (button.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
  for (let round = 0; round < 200 && copied === ''; round++) await shown();
  return copied;
}

describe.each([en, zhCn])('in $tag', (text) => {
  test('what is shown is what is copied, and who made it', async () => {
    const view = show(<Report finding={finding} asked={null} text={text} />);
    const shownText = (await loaded(view, '.report pre')).textContent;
    const [markdown, json, forOwner] = view.querySelectorAll('.report-actions button');
    expect(await click(markdown)).toBe(shownText);
    expect(shownText).toContain('COS CORS Doctor 1.2.3 · Firefox 153');
    expect(shownText).toContain('/object.jpg');
    expect(JSON.parse(await click(json))).toMatchObject({ format: 'cos-cors-doctor/report', objectKeys: false });
    expect(await click(forOwner)).toContain(`\`${finding.bucket}\``);
  });

  test('the buttons that stand alone copy the same', async () => {
    const report = await click(show(<CopyReport finding={finding} asked={null} text={text} />).querySelector('button'));
    expect(report).toBe((await loaded(show(<Report finding={finding} asked={null} text={text} />), 'pre')).textContent);
    const note = await click(
      show(<OwnerButton finding={finding} drafted={null} text={text} />).querySelector('button'),
    );
    expect(note).toContain('curl -i -X OPTIONS');
  });
});

const question = questionOf(refused, []);
const done: AskedBucket = {
  question,
  url: refused.request.url,
  answered: askAll(question, bucketWith(rulesOf({ allowedHeaders: [] }))).answered,
  progress: 'done',
  problem: null,
  startedAt: 0,
  endedAt: 1,
};

test('once the bucket was asked a report has the change that follows from its answers, and none while asking goes on', async () => {
  const copiedWith = (asked: AskedBucket) =>
    click(show(<CopyReport finding={finding} asked={asked} text={en} />).querySelector('button'));
  const report = await copiedWith(done);
  expect(report).toContain('Lines that would let this request pass');
  expect(report).toContain("derived from the bucket's responses");
  expect(await copiedWith({ ...done, progress: 'asking' })).toContain('drafted from the request alone');
  const view = show(<Report finding={finding} asked={done} text={en} />);
  expect((await loaded(view, '.report pre')).textContent).toBe(report);
  const forOwner = await click(view.querySelectorAll('.report-actions button')[2]);
  expect(forOwner).toContain("derived from the bucket's responses");
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/155.0.0.0', 'Edge 155'],
  ['Mozilla/5.0 Version/19 Safari/605', 'another browser'],
])('%s is %s', (userAgent, browser) => {
  expect(browserIn(userAgent)).toBe(browser);
});
