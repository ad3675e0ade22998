import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../playground/browsers/extension-browser.ts';
import type { Stage } from '../playground/stage.ts';
import { catchUp, forgetTold, keptIn, openTabs, storedItems, toldItems } from './inside.ts';
import { type Account, accountOf, type Comparison, compare, type Entry, type Excuse, toldEnough } from './ledger.ts';
import { plainPage, type Sending, seenBy, sendFrom, untilQuiet } from './page-side.ts';
import type { Kind, Site, Step } from './plan.ts';
import type { ServerSide } from './server-side.ts';

interface Tab {
  readonly number: number;
  readonly page: Page;
}

const patience = 10_000;
const show = ({ id, kind, served, seen }: Entry) => `${id} ${kind} (${served ? 'served' : 'not served'}, ${seen})`;

/**
 * Of a page that closes within milliseconds of a burst, Chromium tells preflights that it gives to no tab, and that
 * never end. The extension drops them after five minutes.
 */
function isTablessPreflight(text: unknown): boolean {
  return typeof text === 'string' && /^\{"kind":"preflight","id":"[^"]*","tabId":-1,/.test(text);
}

/** What a round works with: the tabs that are open, and the ledger of what they were told to send. */
export class Round {
  readonly entries = new Map<string, Entry>();
  readonly tabs: Tab[] = [];
  readonly problems: string[] = [];
  readonly done: Step[] = [];
  miscounted = 0;
  #lost = 0;
  #opened = 0;

  constructor(
    readonly number: number,
    readonly stage: Stage,
    readonly side: ServerSide,
    /** A page of the extension. */
    public inside: Page,
    /** Whether a witness writes down what the browser tells. Without one, what was served or ended counts as told. */
    readonly witnessed: boolean,
    /** The keys of items that outlived their tabs in earlier rounds. */
    readonly outlived: ReadonlySet<string>,
  ) {}

  async open(): Promise<void> {
    const page = await this.stage.browser.openPage(plainPage('app'));
    this.#opened += 1;
    this.tabs.push({ number: this.#opened, page });
  }

  /** The tab that a number of the plan means; `undefined` when none is open. */
  tab(number: number): Tab | undefined {
    return this.tabs[number % Math.max(1, this.tabs.length)];
  }

  /** Writes requests into the ledger. `spread`: within how many milliseconds they begin. */
  enter(tab: number, kinds: readonly Kind[], spread: number): Sending[] {
    return kinds.map((kind, at) => {
      const id = `k${this.number}-${this.entries.size}`;
      this.entries.set(id, { id, kind, tab, served: false, told: false, seen: null, excuse: null, found: null });
      return { id, kind, after: Math.round((spread * at) / kinds.length) };
    });
  }

  send(tab: Tab, kinds: readonly Kind[], spread: number): Promise<void> {
    return sendFrom(tab.page, this.enter(tab.number, kinds, spread));
  }

  /**
   * Notes what the server and the pages saw. To be called before a page is left, as its tab's notes are an origin's.
   */
  async hear(tabs: readonly Tab[] = this.tabs): Promise<void> {
    for (const { page } of tabs)
      for (const [id, seen] of Object.entries(await seenBy(page))) {
        const entry = this.entries.get(id);
        if (entry !== undefined) entry.seen = seen;
      }
    for (const entry of this.entries.values()) entry.served ||= this.side.arrived.has(entry.id);
    await this.#hearTold();
  }

  async go(tab: Tab, way: 'reload' | 'back' | 'forward' | Site): Promise<void> {
    await this.hear([tab]);
    if (way === 'reload') await tab.page.reload();
    else if (way === 'app' || way === 'www') await tab.page.goto(`${plainPage(way)}?${this.entries.size}`);
    else {
      await tab.page.evaluate(`void setTimeout(() => history.${way}())`);
      await sleep(150);
      await tab.page.waitFor(`document.readyState === 'complete'`, 'the page of the history');
      // Before the first page of a tab there is an empty one, whose requests no extension is shown.
      if (!(await tab.page.url()).startsWith('https:')) await tab.page.goto(plainPage('app'));
    }
  }

  excuse(excuse: Excuse, which: (entry: Entry) => boolean): void {
    for (const entry of this.entries.values()) if (entry.excuse === null && which(entry)) entry.excuse = excuse;
  }

  /**
   * Has all requests end, and compares what was delivered with what is kept, once that holds all or patience is over.
   */
  async compare(): Promise<void> {
    for (const { page } of this.tabs) await untilQuiet(page);
    await this.hear();
    const deadline = Date.now() + patience;
    for (;;) {
      await catchUp(this.inside);
      await this.#hearTold();
      const comparison = compare(this.entries.values(), keptIn(await this.#items(), await openTabs(this.inside)));
      if (comparison.lost === 0 || Date.now() > deadline) {
        this.#note(comparison);
        return;
      }
      await sleep(200);
    }
  }

  async #hearTold(): Promise<void> {
    const told = this.witnessed ? toldEnough(await toldItems(this.inside)) : null;
    for (const entry of this.entries.values())
      entry.told ||= told === null ? entry.served || entry.seen === 'ended' : told.has(entry.id);
  }

  /** What is stored, without what outlived earlier rounds or is of no tab. */
  async #items(): Promise<Readonly<Record<string, unknown>>> {
    const items = Object.entries(await storedItems(this.inside));
    return Object.fromEntries(items.filter(([key, text]) => !this.outlived.has(key) && !isTablessPreflight(text)));
  }

  #note({ lost, missing, untold, miscounted }: Comparison): void {
    this.miscounted += miscounted;
    const livedThrough = !this.done.some(({ act }) => act === 'stop' || act === 'reload-extension');
    if (livedThrough && untold.length > 0)
      this.problems.push(`${untold.length} untold without a stop: ${untold.slice(0, 8).map(show).join(', ')}`);
    if (lost === 0) return;
    this.#lost += lost;
    this.problems.push(`${lost} lost of these ${missing.length}: ${missing.slice(0, 8).map(show).join(', ')}`);
    for (const entry of missing) entry.excuse = 'lost';
  }

  async close(tab: Tab): Promise<void> {
    await this.hear([tab]);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.excuse('closed', (entry) => entry.tab === tab.number);
    await tab.page.close();
  }

  /** Has a page in a private window send requests, and closes it. Nothing of them may outlive it. */
  async private(kinds: readonly Kind[], stay: number): Promise<void> {
    const sendings = this.enter(0, kinds, 0);
    this.excuse('private', (entry) => entry.tab === 0);
    const page = await this.stage.browser.openPrivatePage(plainPage('app'));
    await sendFrom(page, sendings);
    await sleep(stay);
    await page.close();
  }

  /**
   * Closes all tabs. Gives what is stored once that holds nothing of the capture, or once patience is over.
   */
  async end(): Promise<{ readonly bytes: number; readonly left: ReadonlyMap<string, unknown> }> {
    for (const tab of [...this.tabs]) await this.close(tab);
    await forgetTold(this.inside);
    const deadline = Date.now() + patience;
    for (;;) {
      await catchUp(this.inside);
      const items = await this.#items();
      const left = new Map(Object.entries(items).filter(([key]) => /^(?:exchange|pending|left-out|early):/.test(key)));
      if (left.size === 0 || Date.now() > deadline) return { bytes: JSON.stringify(items).length, left };
      await sleep(200);
    }
  }

  get account(): Account {
    return accountOf(this.entries.values(), this.#lost);
  }
}
