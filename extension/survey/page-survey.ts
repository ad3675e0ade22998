import type browser from 'webextension-polyfill';
import { readDocument, readTimings } from './in-page.ts';
import { readImages } from './in-page-images.ts';

/** How many of the newest entries of Resource Timing are read. A page that asked for no more keeps 250. */
const mostEntries = 2000;
const mostElements = 100;

/** What a page told: the results of `readTimings`, `readDocument` and `readImages`, `null` for one that did not come. */
export interface PageAnswers {
  readonly timings: unknown;
  readonly document: unknown;
  readonly images: unknown;
}

/**
 * Asks the page in a tab what it knows of its own requests; `null` where the browser does not let the extension in.
 * `readSurvey` reads the answers.
 */
export async function askPage(
  scripting: Pick<typeof browser.scripting, 'executeScript'>,
  tabId: number,
): Promise<PageAnswers | null> {
  const target = { tabId };
  const asking = [
    scripting.executeScript({ target, world: 'MAIN', func: readTimings, args: [mostEntries] }),
    scripting.executeScript({ target, func: readDocument, args: [mostElements] }),
    scripting.executeScript({ target, func: readImages, args: [mostElements] }),
  ];
  const answers = await Promise.all(asking.map((asked) => asked.catch(() => null)));
  const [timings = null, document = null, images = null] = answers.map((answer) => answer?.[0]?.result ?? null);
  return timings === null && document === null ? null : { timings, document, images };
}
