import type { Page } from '../playground/browsers/extension-browser.ts';
import type { SeededAsk } from '../src/support/seeded-asks.ts';

/** Has a page send the request of a seeded ask to `host`; `key` names its object. Ends when that has ended, badly or well. */
export function sendSeeded(page: Page, { question }: SeededAsk, host: string, key: string): Promise<void> {
  const { method, headerNames } = question.request;
  const init = {
    method,
    headers: Object.fromEntries(headerNames.map((name) => [name, name === 'content-type' ? 'image/jpeg' : '1'])),
    credentials: question.credentialsMode,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: 'x' }),
  };
  const url = `https://${host}/photos/${key}.jpg`;
  return page.evaluate(`fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(() => 0, () => 0)`);
}
