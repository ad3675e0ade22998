// @ts-check
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundledPackages } from '../bundling/bundled-packages.mjs';
import { licensesOf } from '../bundling/licenses.mjs';
import { joinFiles } from './joined-files.mjs';

/** The folder of the project. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The pages of the extension: `popup/popup` is popup/popup.html, .tsx and .css. */
const pages = ['popup/popup', 'page/page', 'devtools/panel', 'settings/settings', 'first-run/first-run'];

/** The words of each language. */
const languages = ['src/text/en/en.ts', 'src/text/zh-cn/zh-cn.ts'];

/** The script that every page runs first. */
const firstScript = 'ui/shell/first-words.ts';

/**
 * What runs without a page that is seen: the background, the script that adds the panel to DevTools, and the workers that
 * read a HAR and work out findings; and what the popup asks while its own script loads. Each is one file, because every
 * further file delays its start.
 */
const unseen = [
  'background/background.ts',
  'devtools/devtools.ts',
  'page/har-worker.ts',
  'page/what-if/change-worker.ts',
  'popup/first-questions.ts',
  'ui/state/findings-worker.ts',
];

/** The documents beside the pages. */
const documents = ['devtools/devtools'];

/** @typedef {'chrome' | 'firefox'} Browser */

/** @type {readonly Browser[]} */
const browsers = ['chrome', 'firefox'];

/**
 * Preact with its `dangerouslySetInnerHTML` taken out: nothing here uses it, and an assignment to `innerHTML` is what
 * the stores' reviewers look for first. The build stops when preact no longer holds exactly the one it knows.
 * @type {esbuild.Plugin}
 */
const preactWithoutInnerHtml = {
  name: 'preact-without-inner-html',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ pluginData: { file } }) => {
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
 * @param {Browser} browser
 * @param {Record<string, any>} source manifest.json
 * @param {{ version: string, homepage: string }} project package.json
 */
function manifestFor(browser, source, { version, homepage }) {
  const { browser_specific_settings, minimum_chrome_version, background, incognito, ...common } = source;
  const { service_worker, scripts, type } = background;
  const ofProject = { ...common, version, homepage_url: homepage };
  return browser === 'chrome'
    ? { ...ofProject, background: { service_worker, type }, minimum_chrome_version, incognito }
    : { ...ofProject, background: { scripts, type }, browser_specific_settings };
}

/**
 * The oldest version of a browser in which the built code has to run, in esbuild's words.
 * @param {Browser} browser
 * @param {Record<string, any>} source manifest.json
 */
function targetOf(browser, { minimum_chrome_version, browser_specific_settings }) {
  const minimum = browser === 'chrome' ? minimum_chrome_version : browser_specific_settings.gecko.strict_min_version;
  return `${browser}${minimum}`;
}

/** @param {string} file relative to the root */
const readJson = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

/**
 * Says which file receives a shared script of esbuild's: `pages` what every page or every language loads, `views` what
 * several other pages load. Anything else that is shared is named after what loads it.
 * @param {esbuild.Metafile} metafile
 * @returns {(file: string) => string | null} see `joinFiles`
 */
function joinedOf({ outputs }) {
  /** @type {Map<string, string[]>} */
  const loadedBy = new Map();
  // An entry itself imports every shared file that holds something of it. What is loaded when it is needed is one, too.
  for (const { entryPoint, imports } of Object.values(outputs))
    for (const { path: file, kind } of imports) {
      if (entryPoint === undefined || kind === 'dynamic-import') continue;
      const { base } = path.parse(file);
      loadedBy.set(base, [...(loadedBy.get(base) ?? []), path.parse(entryPoint).name]);
    }
  const namesOf = (/** @type {readonly string[]} */ entries) => entries.map((entry) => path.parse(entry).name);
  return (file) => {
    const loaders = loadedBy.get(path.posix.basename(file)) ?? [];
    const loads = (/** @type {string} */ name) => loaders.includes(name);
    if (loads('settings') || loads('first-run') || namesOf(languages).every(loads)) return 'pages';
    if (namesOf(pages).filter(loads).length > 1) return 'views';
    return loaders.length > 1 ? loaders.sort().join('-') : null;
  };
}

/**
 * Writes the document of a page. All files of its script are named in it, which load at once then: otherwise the browser
 * learns of them when it has read the script.
 * @param {string} page
 * @param {string} outdir the folder of one browser's extension
 * @param {readonly string[]} files the paths of these files in that folder
 */
async function writePage(page, outdir, files) {
  const html = await readFile(path.join(root, 'extension', `${page}.html`), 'utf8');
  const links = files.map((file) => `    <link rel="modulepreload" href="/${file}">\n`);
  await writeFile(
    path.join(outdir, `${page}.html`),
    html.replace(/ *<script type="module" src/, (script) => `${links.join('')}${script}`),
  );
}

/**
 * Bundles the code and the styles for one browser. What several pages use is written once, into `shared`.
 * @param {string} target the browser and its version, in esbuild's words
 * @param {string} outdir the folder of that browser's extension
 */
async function bundle(target, outdir) {
  const extension = path.join(root, 'extension');
  const packages = bundledPackages(root);
  /** @type {esbuild.BuildOptions} */
  const options = {
    absWorkingDir: root,
    outbase: extension,
    outdir,
    bundle: true,
    format: 'esm',
    target,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [preactWithoutInnerHtml, packages.plugin],
    logLevel: 'warning',
  };
  /** @param {readonly string[]} entries */
  const inExtension = (entries) => entries.map((entry) => path.join(extension, entry));
  const [{ outputFiles, metafile }, unseenBundles] = await Promise.all([
    esbuild.build({
      ...options,
      entryPoints: inExtension([firstScript, ...pages.flatMap((page) => [`${page}.tsx`, `${page}.css`])]),
      splitting: true,
      chunkNames: 'shared/[name]-[hash]',
      metafile: true,
      write: false,
    }),
    esbuild.build({ ...options, entryPoints: inExtension(unseen), metafile: true }),
  ]);
  const inputs = [metafile, unseenBundles.metafile].flatMap((each) => Object.keys(each.inputs));
  await writeFile(path.join(outdir, 'LICENSES.txt'), await licensesOf(inputs, packages.folders));
  /** @param {string} file */
  const within = (file) => path.relative(outdir, path.resolve(root, file)).replaceAll(path.sep, '/');
  const written = outputFiles.map(({ path: file, text }) => /** @type {const} */ ([within(file), text]));
  const scripts = await joinFiles({
    files: new Map(written.filter(([file]) => file.endsWith('.js'))),
    entries: [firstScript, ...pages.map((page) => `${page}.tsx`)].map((entry) => entry.replace(/\.tsx?$/, '.js')),
    first: ['pages', 'views'],
    joined: joinedOf(metafile),
  });
  const sheets = written.filter(([file]) => file.endsWith('.css'));
  for (const [file, text] of [...sheets, ...scripts.map(({ file, text }) => /** @type {const} */ ([file, text]))]) {
    const to = path.join(outdir, file);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, text);
  }
  for (const page of pages) {
    const files = scripts.find(({ file }) => file === `${page}.js`)?.imports ?? [];
    await writePage(page, outdir, [...files].sort());
  }
}

/**
 * Builds the extension for both browsers: unminified, as the stores' reviewers read it.
 * @param {{ outdir?: string, only?: readonly Browser[] }} [options] `outdir`: the folder that receives `chrome` and
 *   `firefox`; `dist` when absent. `only`: the browsers that are built for; both when absent
 * @returns {Promise<{ chrome: string, firefox: string }>} where each browser finds its unpacked extension
 */
export async function build({ outdir = path.join(root, 'dist'), only = browsers } = {}) {
  const [manifest, project] = await Promise.all([readJson('manifest.json'), readJson('package.json')]);
  const extension = path.join(root, 'extension');
  await Promise.all(
    only.map(async (browser) => {
      const into = path.join(outdir, browser);
      await rm(into, { recursive: true, force: true });
      await mkdir(into, { recursive: true });
      await Promise.all([
        bundle(targetOf(browser, manifest), into),
        cp(path.join(root, 'LICENSE'), path.join(into, 'LICENSE')),
        writeFile(
          path.join(into, 'manifest.json'),
          `${JSON.stringify(manifestFor(browser, manifest, project), null, 2)}\n`,
        ),
        cp(path.join(extension, '_locales'), path.join(into, '_locales'), { recursive: true }),
        ...Object.values(manifest.icons).map((icon) => cp(path.join(extension, icon), path.join(into, icon))),
        ...documents.map((page) => cp(path.join(extension, `${page}.html`), path.join(into, `${page}.html`))),
      ]);
    }),
  );
  return { chrome: path.join(outdir, 'chrome'), firefox: path.join(outdir, 'firefox') };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const built = await build();
  for (const folder of Object.values(built)) console.log(path.relative(process.cwd(), folder));
}
