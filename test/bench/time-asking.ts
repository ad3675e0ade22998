import { conclusion } from '../../src/probing/conclusion.ts';
import type { Answered } from '../../src/probing/probe.ts';
import { sendSeeded } from '../browser/seeded-request.ts';
import { type BrowserName, bucketHost, setStage, watchHost, watchSite } from '../playground/stage.ts';
import { fieldByAnswers, fieldByEngine, seededAsks } from '../src/support/seeded-asks.ts';
import { print, spread } from './rounds.ts';

const customDomain = 'files.example.com';

/** From the click on the button that asks until the answers are shown, in milliseconds. */
const timed = `new Promise((resolve) => {
  let clickedAt = 0;
  document.querySelector('.ask').addEventListener('click', () => { clickedAt = performance.now(); }, { capture: true });
  new MutationObserver((_, observer) => {
    if (clickedAt === 0 || !document.querySelector('.again')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clickedAt)));
  }).observe(document.body, { childList: true, subtree: true });
  globalThis.timing = true;
})`;

/** An expression for the answers that are stored. They are removed, so that the same can be asked for the first time again. */
const takenAnswers = `(async () => {
  const { session } = (globalThis.browser ?? chrome).storage;
  const asked = Object.entries(await session.get(null)).filter(([key]) => key.startsWith('asked:'));
  await session.remove(asked.map(([key]) => key));
  return asked[0][1].answered;
})()`;

/**
 * Prints how long the forty seeded asks take a person, each from a click in a popup that was just opened until its
 * answers are shown, how many preflights each takes, and how many name another field than the engine.
 */
export async function timeAsking(name: BrowserName): Promise<void> {
  const stage = await setStage(name);
  const times: number[] = [];
  const counts: number[] = [];
  let wrong = 0;
  try {
    const page = await stage.browser.openPage('https://app.example.com/plain');
    await watchSite(stage.browser, page);
    await stage.browser.closePopup();
    for (const host of ['www.example.com', customDomain]) await watchHost(stage.browser, page, host);
    for (const [index, each] of seededAsks.entries()) {
      stage.cors = { rules: [], responseVary: false };
      await page.goto(`${each.question.request.origin}/plain?${index}`);
      await sendSeeded(page, each, each.custom ? customDomain : bucketHost, String(index));
      const popup = await stage.browser.openPopup(page);
      await popup.waitFor(`document.querySelector('.ask')`, 'the button that asks');
      stage.cors = each.configuration;
      const time = popup.evaluate<number>(timed);
      await popup.waitFor('globalThis.timing', 'the clock');
      await popup.click('.ask');
      times.push(await time);
      const answered = await popup.evaluate<readonly Answered[]>(takenAnswers);
      counts.push(answered.length);
      const { field, headers } = fieldByAnswers(conclusion(each.question, answered));
      const wanted = fieldByEngine(each);
      if (field !== wanted.field || headers.join() !== wanted.headers.join()) wrong += 1;
      await popup.close();
    }
  } finally {
    await stage.close();
  }
  print(`${name}, ${times.length} buckets asked, from a click to the answers: ${wrong} named another field`, [
    ['milliseconds', spread(times, 0)],
    ['preflights', spread(counts, 0)],
    ['preflights together', String(counts.reduce((sum, count) => sum + count, 0))],
  ]);
  if (wrong > 0) process.exitCode = 1;
}
