import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserWord, ExtensionBrowser, Page } from '../browsers/extension-browser.ts';
import { hosts, pageHosts } from '../scenarios/hosts.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { RecordedEvent, Recording } from './recording.ts';
import type { ScenarioServer } from './scenario-server.ts';

const patience = 10_000;
const sentinel = `https://${hosts.app}/sentinel?`;
let asked = 0;

const hostOf = (url: unknown): string => URL.parse(String(url))?.host ?? '';
const own = (url: unknown): boolean => pageHosts.includes(hostOf(url));

/** Whether a scenario asked for it, as the address says or, of a list of objects, the prefix; without its pages' files. */
function isOf(name: string, { url, type }: RecordedEvent['details']): boolean {
  const address = String(url);
  return (address.includes(`/${name}/`) || address.includes(`=${name}%2F`)) && (type === 'main_frame' || !own(url));
}

function pageUrl({ name, page: { host = 'app' } = {} }: Scenario): string {
  return `${host === 'plain' ? 'http' : 'https'}://${hosts[host]}/${name}/`;
}

function stillOpen(events: readonly RecordedEvent[]): number {
  const open = new Set<unknown>();
  for (const { event, details } of events) {
    if (event === 'onBeforeRequest') open.add(details.requestId);
    if (event === 'onCompleted' || event === 'onErrorOccurred') open.delete(details.requestId);
  }
  return open.size;
}

/** Everything that is told of a scenario until a request of the recorder's own has ended, and all others that ever will. */
async function takeAll(browser: ExtensionBrowser, recorder: Page, scenario: Scenario): Promise<RecordedEvent[]> {
  const { name, leaves = false } = scenario;
  const unended = scenario.unended?.[browser.name] ?? 0;
  const concerns = ({ details }: RecordedEvent) => isOf(name, details) && details.url !== pageUrl(scenario);
  const mark = `${sentinel}${asked++}`;
  await recorder.evaluate(`fetch('${mark}').then(() => true)`);
  const taken: RecordedEvent[] = [];
  let marked = false;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(20)) {
    const more = await recorder.evaluate<RecordedEvent[]>('take()');
    marked ||= more.some(({ event, details }) => event === 'onCompleted' && details.url === mark);
    taken.push(...more.filter(concerns));
    const left = !leaves || taken.some(({ details }) => details.type === 'main_frame');
    if (marked && left && stillOpen(taken) === unended) return taken;
  }
  const told = taken.map(({ event, details }) => `${details.requestId} ${details.method} ${event}`).join('\n');
  throw new Error(
    `${stillOpen(taken)} requests did not end, ${unended} were to be left${marked ? '' : ', no mark'}\n${told}`,
  );
}

const isWordOf = ({ url, text }: BrowserWord): boolean =>
  url === undefined ? !text?.includes('/sentinel?') : !own(url);

/** Plays a scenario once, in a tab of its own. */
export async function runScenario(
  browser: ExtensionBrowser,
  server: ScenarioServer,
  recorder: Page,
  scenario: Scenario,
): Promise<Recording> {
  const { name, script } = scenario;
  server.play(scenario, browser.hearing);
  const url = pageUrl(scenario);
  const page = await browser.openPage(url);
  try {
    await browser.hearing();
    await browser.words();
    await recorder.evaluate('take()');
    const outcome = await page.evaluate<unknown>(`(async () => {\n${script}\n})()`);
    const events = await takeAll(browser, recorder, scenario);
    const words = (await browser.words()).filter(isWordOf);
    return {
      case: name,
      browser: `${browser.name} ${browser.version}`,
      page: url,
      script: outcome ?? null,
      ...(browser.name === 'chromium' ? { truth: words } : { console: words }),
      events,
    };
  } finally {
    await page.close();
  }
}
