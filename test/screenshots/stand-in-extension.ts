import { copyFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const views = ['popup/popup', 'page/page', 'devtools/panel'];

/** Copies the built extension with `stand-in.js` as the first script of its views. Gives the folder of the copy. */
export async function withStandIn(built: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-screenshots-'));
  await cp(built, folder, { recursive: true });
  await copyFile(fileURLToPath(new URL('stand-in.js', import.meta.url)), path.join(folder, 'stand-in.js'));
  for (const view of views) {
    const file = path.join(folder, `${view}.html`);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('<head>', '<head><script src="/stand-in.js"></script>'));
  }
  return folder;
}
