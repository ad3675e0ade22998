import { copyFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserName, isBrowserName } from '../playground/stage.ts';
import { contactSheet } from './contact-sheet.ts';
import { writeMontages } from './montage.ts';
import { states, storeStates } from './states.ts';
import { writeStorePictures } from './store-pictures.ts';
import { surfaces } from './surfaces.ts';
import { type Picture, setPictureStage, takePictures } from './take-pictures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'test-results/screenshots');

/** What is asked for; empty lists ask for all. */
interface Asked {
  readonly browser: readonly string[];
  readonly state: readonly string[];
  readonly surface: readonly string[];
  /** Whether only the pictures of the READMEs are taken, into `docs`. */
  readonly docs: boolean;
  /** Whether only the pictures for the browsers' stores are taken, into `extension/store`. */
  readonly store: boolean;
}

/** The pictures of both READMEs: the popup in Chromium, light and dark, in the language of each. */
const forDocs: Asked = { browser: ['chromium'], state: ['origin'], surface: ['popup'], docs: true, store: false };

const forStore: Asked = { browser: ['chromium'], state: [], surface: [], docs: false, store: true };

async function copyForDocs(pictures: readonly Picture[]): Promise<void> {
  const languagePart = { en: '', 'zh-CN': 'zh-cn-' } as const;
  for (const { browser, language, theme, file } of pictures)
    await copyFile(
      path.join(folder, file),
      path.join(root, `docs/popup-${browser}-${languagePart[language]}${theme}.png`),
    );
}

/** Takes the pictures that are asked for, and says what is wrong in them. Resolves with whether nothing is. */
export async function screenshots(asked: Asked): Promise<boolean> {
  const { browser, state, surface, docs, store } = asked.docs ? forDocs : asked.store ? forStore : asked;
  const unknown = [
    ...browser.filter((name) => !isBrowserName(name)),
    ...state.filter((name) => states.every((each) => each.name !== name)),
    ...surface.filter((name) => !Object.hasOwn(surfaces, name)),
  ];
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(' and no ')}.`);
  const names = browser.filter((name): name is BrowserName => isBrowserName(name));
  const all = store ? storeStates : states;
  const chosen = all.filter(({ name }) => state.length === 0 || state.includes(name));
  const isWanted = (name: string) => surface.length === 0 || surface.includes(name);
  await rm(folder, { recursive: true, force: true });
  const begun = performance.now();
  const pictures: Picture[] = [];
  const faults: string[] = [];
  const stages = [];
  for (const name of names) stages.push(await setPictureStage(name));
  for (const taken of await Promise.all(
    stages.map((stage) => takePictures(stage, chosen, folder, isWanted, console.log)),
  )) {
    pictures.push(...taken.pictures);
    faults.push(...taken.faults);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (docs) await copyForDocs(pictures);
  if (store) console.log(`${await writeStorePictures(folder)} pictures for the stores`);
  const order = chosen.map(({ name }) => name);
  pictures.sort((one, other) => order.indexOf(one.state.name) - order.indexOf(other.state.name));
  await writeFile(path.join(folder, 'index.html'), contactSheet('COS CORS Doctor', pictures));
  const montages = await writeMontages(folder, pictures);
  console.log(`${pictures.length} pictures in ${seconds} s, ${montages} montages: ${path.join(folder, 'index.html')}`);
  console.log(`${faults.length} faults`);
  return faults.length === 0;
}
