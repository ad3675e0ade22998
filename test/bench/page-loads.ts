import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import {
  type BrowserName,
  bucketHost,
  pageOrigin,
  type Stage,
  setStage,
  uploadUrl,
  watchSite,
} from '../playground/stage.ts';

/** How many requests a page sends in a round. */
export const requests = 150;

const rules: CorsConfiguration = {
  rules: [
    {
      allowedOrigins: [pageOrigin],
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: [],
      exposeHeaders: [],
      maxAgeSeconds: 5,
    },
  ],
  responseVary: false,
};

/** Each load is an expression that sends one request of a page; `n` is the request's number. */
export const loads = {
  'matching, answered': `fetch('https://${bucketHost}/' + n + '?acl')`,
  'matching, preflight refused': `fetch('https://${bucketHost}/' + n, { method: 'PUT', headers: { 'x-cos-meta-a': '1' } })`,
  'not matching, another site': `fetch('https://www.example.com/upload.css?' + n)`,
  'not matching, the own site': `fetch('/upload.css?' + n)`,
} as const;

/** Gives the milliseconds that a page takes for a round of requests, eight at a time. */
export function pageTime(page: Page, load: string, round: number): Promise<number> {
  return page.evaluate(`(async () => {
    let next = ${round * requests};
    const end = next + ${requests};
    const one = async () => {
      while (next < end) {
        const n = next++;
        await ${load}.then((answer) => answer.arrayBuffer(), () => undefined);
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: 8 }, one));
    return performance.now() - start;
  })()`);
}

/** A browser with an extension, and the page whose requests it sees. */
export interface Watching {
  readonly stage: Stage;
  readonly page: Page;
}

/** Starts a browser with the extension of this folder, which sees the requests of its page. */
export async function watching(name: BrowserName, extension: string): Promise<Watching> {
  const stage = await setStage(name, { extension });
  stage.cors = rules;
  const page = await stage.browser.openPage(uploadUrl());
  await watchSite(stage.browser, page);
  await stage.browser.closePopup();
  const popup = await stage.browser.openPopup(page);
  await popup.close();
  return { stage, page };
}
