import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserName, isBrowserName } from '../playground/stage.ts';
import { contactSheet } from './contact-sheet.ts';
import { writeMontages } from './montage.ts';
import { states } from './states.ts';
import { surfaces } from './surfaces.ts';
import { type Picture, setPictureStage, takePictures } from './take-pictures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'test-results/screenshots');

/** What is asked for; empty lists ask for all. */
interface Asked {
  readonly browser: readonly string[];
  readonly state: readonly string[];
  readonly surface: readonly string[];
  /** Whether only README's pictures are taken, into `docs`. */
  readonly docs: boolean;
}

/** The states whose full pages, 1280 × 800, are shown in the browsers' stores. */
const inStores = ['origin', 'asked', 'several-buckets', 'report', 'what-if'];

/** README's pictures: the popup in Chromium, light and dark. */
const forDocs: Asked = { browser: ['chromium'], state: ['origin'], surface: ['popup'], docs: true };

async function copyForStores(pictures: readonly Picture[]): Promise<void> {
  await mkdir(path.join(folder, 'store'), { recursive: true });
  for (const { browser, state, size, language, theme, file } of pictures) {
    const place = inStores.indexOf(state.name) + 1;
    if (place === 0 || size.name !== 'page' || theme !== 'light') continue;
    await copyFile(path.join(folder, file), path.join(folder, 'store', `${browser}-${language}-${place}.png`));
  }
}

async function copyForDocs(pictures: readonly Picture[]): Promise<void> {
  for (const { browser, language, theme, file } of pictures)
    if (language === 'en')
      await copyFile(path.join(folder, file), path.join(root, `docs/popup-${browser}-${theme}.png`));
}

/** Takes the pictures that are asked for, and says what is wrong in them. Resolves with whether nothing is. */
export async function screenshots(asked: Asked): Promise<boolean> {
  const { browser, state, surface, docs } = asked.docs ? forDocs : asked;
  const unknown = [
    ...browser.filter((name) => !isBrowserName(name)),
    ...state.filter((name) => states.every((each) => each.name !== name)),
    ...surface.filter((name) => !Object.hasOwn(surfaces, name)),
  ];
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(' and no ')}.`);
  const names = browser.filter((name): name is BrowserName => isBrowserName(name));
  const chosen = states.filter(({ name }) => state.length === 0 || state.includes(name));
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
  await copyForStores(pictures);
  const order = chosen.map(({ name }) => name);
  pictures.sort((one, other) => order.indexOf(one.state.name) - order.indexOf(other.state.name));
  await writeFile(path.join(folder, 'index.html'), contactSheet('COS CORS Doctor', pictures));
  const montages = await writeMontages(folder, pictures);
  console.log(`${pictures.length} pictures in ${seconds} s, ${montages} montages: ${path.join(folder, 'index.html')}`);
  console.log(`${faults.length} faults`);
  return faults.length === 0;
}
