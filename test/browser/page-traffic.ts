import type { Page } from '../playground/browsers/extension-browser.ts';
import type { LoggedRequest } from '../playground/bucket/bucket.ts';

const names = ['page', 'worker', 'shared-worker', 'service-worker', 'sandboxed-frame'] as const;

/**
 * Has a page, its workers of each kind and a sandboxed frame ask a bucket on and on, without an end; `origin` is the
 * page's. `to` is the address that their requests begin with.
 */
export async function beginTraffic(page: Page, origin: string, to: string): Promise<void> {
  await page.evaluate(`(async () => {
    const to = ${JSON.stringify(to)};
    const script = (name) => '/traffic.js?name=' + name + '&to=' + encodeURIComponent(to);
    const element = document.createElement('script');
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
    element.src = '/traffic.js';
    document.head.append(element);
    await loaded;
    void ask('page', to, () => false);
    globalThis.workers = [new Worker(script('worker')), new SharedWorker(script('shared-worker'))];
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.srcdoc = '<script src="${origin}/traffic.js"></' + 'script><script>void ask("sandboxed-frame", ' +
      JSON.stringify(to) + ', () => false)</' + 'script>';
    document.body.append(frame);
    await navigator.serviceWorker.register(script('service-worker'));
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage('begin');
    globalThis.endTraffic = () => active.postMessage('end');
  })()`);
}

/** What a server has to have received of such a request: its Origin and what it asks for as a preflight. */
export function trueLines(origin: string): string[] {
  return names.flatMap((name) => {
    const from = name === 'sandboxed-frame' ? 'null' : origin;
    return [`${name} OPTIONS ${from} PUT x-of-${name}`, `${name} GET ${from} - -`];
  });
}

/** The same of one that was received. */
export function lineOf({ method, url, origin, headers }: LoggedRequest): string {
  const name = new URL(url).pathname.split('/').at(-2);
  const asked = ['method', 'headers'].map((part) => headers[`access-control-request-${part}`] ?? '-');
  return [name, method, origin ?? '-', ...asked].join(' ');
}
