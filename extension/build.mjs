import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The pages of the extension: `popup/popup` is popup/popup.html, .tsx and .css. */
const pages = ['popup/popup', 'page/page', 'devtools/panel', 'settings/settings'];

/** What runs without a page that is seen. */
const scripts = ['background/background.ts', 'devtools/devtools.ts', 'page/har-worker.ts'];

/** The documents beside the pages. */
const documents = ['devtools/devtools'];

const targets = { chrome: 'chrome133', firefox: 'firefox142' };

/**
 * Preact with its `dangerouslySetInnerHTML` taken out: nothing here uses it, and an assignment to `innerHTML` is what
 * the stores' reviewers look for first. The build stops when preact no longer holds exactly the one it knows.
 * @type {esbuild.Plugin}
 */
const preactWithoutInnerHtml = {
  name: 'preact-without-inner-html',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path: file }) => {
      const parts = (await readFile(file, 'utf8')).split(/\b\w+\.innerHTML=\w+\.__html\b/);
      const contents = parts.join('(()=>{throw new Error("dangerouslySetInnerHTML is not part of this build")})()');
      if (parts.length === 2 && !/\.(inner|outer)HTML\s*=[^=]/.test(contents)) return { contents, loader: 'js' };
      return { errors: [{ text: `preact has changed: its assignment to innerHTML is not where it was, in ${file}` }] };
    });
  },
};

/**
 * The manifest for one browser: each gets the background keys it knows, and only Firefox the settings for Gecko. Only
 * Chrome can give private windows a worker and a session storage of their own, which end with them.
 * @param {'chrome' | 'firefox'} browser
 * @param {Record<string, any>} source manifest.json
 * @param {string} version
 */
function manifestFor(browser, source, version) {
  const { browser_specific_settings, minimum_chrome_version, background, incognito, ...common } = source;
  const { service_worker, scripts, type } = background;
  return browser === 'chrome'
    ? { ...common, version, background: { service_worker, type }, minimum_chrome_version, incognito }
    : { ...common, version, background: { scripts, type }, browser_specific_settings };
}

/** @param {string} file relative to the root */
const readJson = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

/**
 * Builds the extension for both browsers: unminified, as the stores' reviewers read it.
 * @param {{ outdir?: string }} [options] `outdir`: the folder that receives `chrome` and `firefox`; `dist` when absent
 * @returns {Promise<{ chrome: string, firefox: string }>} where each browser finds its unpacked extension
 */
export async function build({ outdir = path.join(root, 'dist') } = {}) {
  const [manifest, { version }] = await Promise.all([readJson('manifest.json'), readJson('package.json')]);
  const extension = path.join(root, 'extension');
  await Promise.all(
    ['chrome', 'firefox'].map(async (browser) => {
      const into = path.join(outdir, browser);
      await rm(into, { recursive: true, force: true });
      await mkdir(into, { recursive: true });
      await esbuild.build({
        absWorkingDir: root,
        entryPoints: [...scripts, ...pages.flatMap((page) => [`${page}.tsx`, `${page}.css`])].map((entry) =>
          path.join(extension, entry),
        ),
        outbase: extension,
        outdir: into,
        bundle: true,
        format: 'esm',
        target: targets[browser],
        charset: 'utf8',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        define: { 'process.env.NODE_ENV': '"production"' },
        plugins: [preactWithoutInnerHtml],
        logLevel: 'warning',
      });
      await Promise.all([
        writeFile(
          path.join(into, 'manifest.json'),
          `${JSON.stringify(manifestFor(browser, manifest, version), null, 2)}\n`,
        ),
        cp(path.join(extension, '_locales'), path.join(into, '_locales'), { recursive: true }),
        ...Object.values(manifest.icons).map((icon) => cp(path.join(extension, icon), path.join(into, icon))),
        ...[...pages, ...documents].map((page) =>
          cp(path.join(extension, `${page}.html`), path.join(into, `${page}.html`)),
        ),
      ]);
    }),
  );
  return { chrome: path.join(outdir, 'chrome'), firefox: path.join(outdir, 'firefox') };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const built = await build();
  for (const folder of Object.values(built)) console.log(path.relative(process.cwd(), folder));
}
