// `node test/playground/set-up.mjs` brings what the tests and the playground need: npm packages, Chromium, Firefox and
// a font with Chinese characters; with `packages`, the npm packages alone. It says a line for each thing it does, and
// nothing when all is there.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { browsers, findBrowser, onPath, unfit } from './found-browsers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const browserCache = path.join(root, 'node_modules', '.cache', 'browsers');
const chineseFont = 'fonts-noto-cjk';

/**
 * Runs a command to its end. What it says is shown only when it fails, in the error.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
async function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (said = (said + data).slice(-100_000)));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  const lines = said.trim().split('\n');
  const errors = lines.filter((line) => /^(npm error|E:)\s+\S/.test(line));
  const shown = errors.length > 0 ? errors.slice(0, 4) : lines.slice(-4);
  throw new Error(`\`${command} ${args.join(' ')}\` ended with ${code}:\n${shown.join('\n')}`);
}

/** @param {string} file @returns {Record<string, any>} */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Whether node_modules holds what package-lock.json names; packages for other systems may be missing. */
function packagesAreThere() {
  const installed = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(lockedPackages(path.join(root, 'package-lock.json'))).every(
    ([folder, { version, integrity, optional, devOptional }]) =>
      folder === '' ||
      (installed[folder]
        ? installed[folder].version === version && installed[folder].integrity === integrity
        : optional || devOptional) === true,
  );
}

/** Installs the packages of package-lock.json unless they are there. */
export async function ensurePackages() {
  if (packagesAreThere()) return;
  console.log('Installing the packages of package-lock.json (npm)');
  // No package needs a script of its own to be run; release/reviewers.md names those that have one.
  const quietly = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    // A registry that lacks a build for some other system makes `npm ci` refuse; `npm install` then passes over it.
    await run('npm', ['ci', ...quietly]).catch((error) => {
      if (!error.message.includes('EUSAGE')) throw error;
      return run('npm', ['install', '--no-save', ...quietly]);
    });
  } catch (error) {
    throw new Error(
      `The npm packages could not be installed; npm has to be there and reach its registry. ${error.message}`,
    );
  }
}

async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { stdout } = await promisify(execFile)('fc-list', [':lang=zh', 'family']).catch(() => ({ stdout: '' }));
  return stdout.trim() !== '' || existsSync(`/usr/share/doc/${chineseFont}`);
}

/** @param {string[]} packages Debian's names */
async function installWithApt(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], env);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], env);
}

/** @param {import('./found-browsers.mjs').BrowserName} name @returns {Promise<string | null>} */
async function downloadedBrowser(name) {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const kept = await getInstalledBrowsers({ cacheDir: browserCache });
  for (const { browser, executablePath } of kept)
    if (browser === browsers[name].download.browser && !(await unfit(name, executablePath))) return executablePath;
  return null;
}

/** @param {import('./found-browsers.mjs').BrowserName} name @returns {Promise<string>} */
async function download(name) {
  const { detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('no build is offered for this system');
  const { browser, tag } = browsers[name].download;
  console.log(`Downloading ${browsers[name].title} to ${path.relative(process.cwd(), browserCache)}`);
  const buildId = await resolveBuildId(browser, platform, tag);
  const { executablePath } = await install({ browser, buildId, platform, cacheDir: browserCache });
  const reason = await unfit(name, executablePath);
  if (reason) throw new Error(reason);
  return executablePath;
}

/**
 * Finds the browsers asked for, and brings those that the system lacks: from Debian's packages as root, else as a
 * download that stays in node_modules. `font` asks for Chinese characters too, where Debian's packages can bring them.
 * @template {import('./found-browsers.mjs').BrowserName} Name
 * @param {Partial<Record<Name | 'font', boolean>>} wanted
 * @returns {Promise<Record<Name, string>>} their executables
 */
export async function ensureBrowsers(wanted) {
  const names = Object.keys(browsers).filter((name) => wanted[name]);
  const found = {};
  const find = async () => {
    for (const name of names) found[name] ??= (await findBrowser(name)) ?? (await downloadedBrowser(name));
    return names.filter((name) => !found[name]);
  };
  let missing = await find();
  let reason = 'there is no apt-get to run as root';
  const lacksFont = (wanted.font || missing.length > 0) && !(await hasChineseFont());
  if ((missing.length > 0 || lacksFont) && process.getuid?.() === 0 && onPath('apt-get').length > 0) {
    const packages = missing.map((name) => browsers[name].debianPackage);
    await installWithApt(lacksFont ? [...packages, chineseFont] : packages).catch((error) => {
      reason = error.message;
    });
    missing = await find();
  }
  if (wanted.font && lacksFont && !(await hasChineseFont()))
    console.log(`Chinese characters will show as boxes until a font has them (Debian: ${chineseFont}); ${reason}`);
  for (const name of missing) {
    const { title, minimum, variable } = browsers[name];
    found[name] = await download(name).catch((error) => {
      throw new Error(
        `No ${title} ${minimum} or later was found, and none could be downloaded (${error.message}): install ${title}, or set ${variable} to the path of its executable.`,
      );
    });
  }
  return found;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ensurePackages();
    if (process.argv[2] !== 'packages') await ensureBrowsers({ chromium: true, firefox: true, font: true });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
