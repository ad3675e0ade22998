import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../../extension/build.mjs';
import { violations } from '../browser/accessibility.ts';
import { isOfClosedPage } from '../playground/browsers/closed-page-error.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { type BrowserName, type Stage, setStage, uploadUrl, watchSite } from '../playground/stage.ts';
import { showWhole } from '../playground/whole-view.ts';
import { storedIn } from './scene.ts';
import { withStandIn } from './stand-in-extension.ts';
import type { State } from './states.ts';
import { leastWidth, popupHeight, type Size, type SurfaceName, surfaces } from './surfaces.ts';

const languages = ['en', 'zh-CN'] as const;
const themes = ['light', 'dark'] as const;

/** A picture that was taken; `file` is relative to the folder of all. */
export interface Picture {
  readonly browser: BrowserName;
  readonly state: State;
  readonly size: Size;
  readonly language: (typeof languages)[number];
  readonly theme: (typeof themes)[number];
  readonly file: string;
}

/** What is wrong in a state, as a line for a person. */
type Fault = string;

interface Taken {
  readonly pictures: readonly Picture[];
  readonly faults: readonly Fault[];
}

const api = '(globalThis.browser ?? chrome)';

/** Resolves once nothing in a view has changed for some frames. */
const settled = `new Promise((resolve, reject) => {
  const isBusy = () => document.querySelector('main') === null || document.querySelector('[aria-busy=true]') !== null;
  let timer;
  const late = setTimeout(() => end('it has no main part, is busy, or changes without an end'), 8000);
  const end = (reason) => { observer.disconnect(); clearTimeout(late); clearTimeout(timer); reason ? reject(Error(reason)) : resolve(0); };
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => (isBusy() ? wait() : end()), 60); };
  const observer = new MutationObserver(wait);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  wait();
})`;

/** Where something reaches beyond the view's right edge: the innermost elements, as they begin. */
const overflowing = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const isOut = (element) => element.getBoundingClientRect().right > root.clientWidth + 1;
  const out = [...document.querySelectorAll('body *')].filter((each) => isOut(each) && ![...each.children].some(isOut));
  return out.slice(0, 3).map((each) => each.outerHTML.slice(0, 120));
})()`;

/** The views of one state, one surface after the other. */
class Photographer {
  readonly pictures: Picture[] = [];
  readonly faults: Fault[] = [];

  constructor(
    readonly stage: Stage,
    readonly name: BrowserName,
    readonly folder: string,
    readonly tabId: number,
  ) {}

  async #speak(view: Page, language: string): Promise<void> {
    const item = JSON.stringify({ language: { version: 1, value: language } });
    const isTold = await view.evaluate<boolean>(
      `document.documentElement.lang === '${language}' || (document.querySelector('button.language')?.click(), false)`,
    );
    if (!isTold && !(await view.evaluate(`document.querySelector('button.language') !== null`))) {
      await view.evaluate(`${api}.storage.local.set(${item}).then(() => 0)`);
      await view.reload();
    }
    await view.waitFor(`document.documentElement.lang === '${language}'`, language);
    await view.evaluate(settled);
  }

  async #fit(view: Page, { width, height }: Size): Promise<void> {
    if (height === null) await showWhole(view, width, 3 * popupHeight);
    else await view.setViewport({ width, height });
    await view.evaluate(settled);
  }

  async #look(view: Page, state: State, size: Size, language: Picture['language'], isFirst: boolean): Promise<void> {
    await this.#fit(view, size);
    for (const theme of themes) {
      const [at, file] = [
        `${this.name} ${state.name} ${size.name} ${language} ${theme}`,
        path.join(this.name, `${state.name}.${size.name}.${language}.${theme}.png`),
      ];
      await view.setColorScheme(theme);
      await view.screenshot(path.join(this.folder, file));
      this.pictures.push({ browser: this.name, state, size, language, theme, file });
      // The theme changes colours alone, and hundreds of rows take axe ten seconds.
      const isOne = size.name === 'popup' && language === 'en' && theme === 'light';
      const isWorth = isFirst && (state.isLong !== true || isOne);
      const rules = theme === 'light' ? undefined : ['color-contrast'];
      if (isWorth) this.faults.push(...(await violations(view, rules)).map((each) => `${at}: ${each}`));
    }
    await view.setColorScheme('light');
  }

  async #lookNarrow(view: Page, what: string): Promise<void> {
    await view.setViewport({ width: leastWidth, height: popupHeight });
    await view.evaluate(settled);
    const out = await view.evaluate<string[]>(overflowing);
    this.faults.push(...out.map((each) => `${what} at ${leastWidth} px: reaches beyond the edge: ${each}`));
  }

  async take(state: State, surface: SurfaceName): Promise<void> {
    const { path: pathOf, sizes: usual } = surfaces[surface];
    const { query = '', file = pathOf(this.tabId), sizes = usual } = state;
    const joined = query === '' || query.startsWith('#') ? `${file}${query}` : `${file}&${query}`;
    const view = await this.stage.browser.openPage(this.stage.browser.extensionUrl(joined));
    await view.setViewport({ width: sizes[0].width, height: sizes[0].height ?? popupHeight });
    await view.evaluate(settled);
    await this.#speak(view, 'en');
    await state.act?.(view);
    await view.evaluate(settled);
    for (const language of languages) {
      await this.#speak(view, language);
      for (const [index, size] of sizes.entries()) await this.#look(view, state, size, language, index === 0);
      await this.#lookNarrow(view, `${this.name} ${state.name} ${surface} ${language}`);
    }
    await view.close();
  }

  /** Stores what a state shows, in place of what was stored before. */
  async arrange(inside: Page, { scene = {}, stopped }: State): Promise<void> {
    if (stopped) await this.stage.browser.stopBackground();
    const items = JSON.stringify(storedIn(scene, this.tabId));
    await inside.evaluate(`(async () => {
      const { session, local } = ${api}.storage;
      const items = ${items};
      const kept = ['reserve', 'salt'];
      await session.remove(Object.keys(await session.get(null)).filter((key) => !kept.includes(key)));
      await local.clear();
      await session.set(items.session);
      await local.set(items.local);
    })()`);
  }
}

/** A browser with the extension that stands in, and the folder of its copy. One after the other: each builds it. */
export async function setPictureStage(
  name: BrowserName,
): Promise<{ readonly stage: Stage; readonly extension: string }> {
  const built = (await build())[name === 'chromium' ? 'chrome' : 'firefox'];
  const extension = await withStandIn(built);
  return { stage: await setStage(name, { extension }), extension };
}

/**
 * Takes the pictures of some states in one browser, into a folder of its name, and has axe look at each view. `say` is told
 * what is wrong in a state as soon as its pictures are taken.
 */
export async function takePictures(
  { stage, extension }: Awaited<ReturnType<typeof setPictureStage>>,
  states: readonly State[],
  folder: string,
  isWanted: (surface: SurfaceName) => boolean,
  say: (lines: string) => void,
): Promise<Taken> {
  const { name } = stage.browser;
  await mkdir(path.join(folder, name), { recursive: true });
  try {
    const page = await stage.browser.openPage(uploadUrl());
    const photographer = new Photographer(stage, name, folder, await stage.browser.tabId(page));
    const inside = await stage.browser.openPage(stage.browser.extensionUrl('manifest.json'));
    await stage.browser.clickAction(page);
    await stage.browser.closePopup();
    let isWatched = false;
    for (const state of states) {
      if (!isWatched && state.watched !== false) {
        await watchSite(stage.browser, page);
        await stage.browser.closePopup();
        isWatched = true;
      }
      const before = photographer.faults.length;
      await photographer.arrange(inside, state);
      for (const surface of state.surfaces ?? (['popup', 'panel', 'page'] as const))
        if (isWanted(surface)) await photographer.take(state, surface);
      const found = photographer.faults.slice(before);
      say([`${name} ${state.name}: ${found.length === 0 ? 'nothing' : found.length} to mend`, ...found].join('\n  '));
    }
    const errors = (await stage.browser.consoleErrors())
      .filter((error) => !isOfClosedPage(error))
      .map((error) => `${name}, in a console: ${error}`);
    for (const error of errors) say(error);
    photographer.faults.push(...errors);
    return photographer;
  } finally {
    await stage.close();
    await rm(extension, { recursive: true });
  }
}
