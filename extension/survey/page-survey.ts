import browser from 'webextension-polyfill';
import { readDocument, readTimings } from './in-page.ts';
import { readImages } from './in-page-images.ts';
import { readSurvey, type Survey } from './survey.ts';

/** How many of the newest entries of Resource Timing are read. A page that asked for no more keeps 250. */
const mostEntries = 2000;
const mostElements = 100;

/**
 * Asks the page in a tab what it knows of its own requests; `null` where the browser does not let the extension in.
 * `pageOrigin` is the page's origin, `granted` the match patterns that may be seen.
 */
export async function surveyPage(
  tabId: number,
  pageOrigin: string,
  granted: readonly string[],
): Promise<Survey | null> {
  const target = { tabId };
  const asking = [
    browser.scripting.executeScript({ target, world: 'MAIN', func: readTimings, args: [mostEntries] }),
    browser.scripting.executeScript({ target, func: readDocument, args: [mostElements] }),
    browser.scripting.executeScript({ target, func: readImages, args: [mostElements] }),
  ];
  const answers = await Promise.all(asking.map((asked) => asked.catch(() => null)));
  const [timings, document, images] = answers.map((answer) => answer?.[0]?.result ?? null);
  if (timings === null && document === null) return null;
  return readSurvey(pageOrigin, timings, document, granted, images);
}
