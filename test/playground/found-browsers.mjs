// Finds the browsers that the system has and the extension can be loaded into.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));

/**
 * Google's own Chrome is left out: it ignores `--load-extension`.
 * https://developer.chrome.com/blog/extension-news-june-2025
 */
export const browsers = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    minimum: Number.parseInt(manifest.minimum_chrome_version, 10),
    debianPackage: 'chromium',
    /** Names for @puppeteer/browsers. */
    download: { browser: 'chrome', tag: 'stable' },
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    macos: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    minimum: Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10),
    debianPackage: 'firefox-esr',
    download: { browser: 'firefox', tag: 'stable' },
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    macos: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** @typedef {keyof typeof browsers} BrowserName */

/** @param {string} command @returns {string[]} */
export function onPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, command)).filter((file) => existsSync(file));
}

/** @param {BrowserName} name @returns {string[]} */
function candidates(name) {
  const { commands, macos, windows } = browsers[name];
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
    const folders = [ProgramFiles, x86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return windows
      .flatMap((file) => folders.map((folder) => path.join(folder, file)))
      .filter((file) => existsSync(file));
  }
  const folders = process.platform === 'darwin' ? ['/Applications', path.join(homedir(), 'Applications')] : [];
  const applications = macos.flatMap((file) => folders.map((folder) => path.join(folder, file)));
  return [...commands.flatMap(onPath), ...applications.filter((file) => existsSync(file))];
}

/**
 * Why an executable cannot serve, or `null`. It is started to say its version: a command may be there that only
 * advises to install the browser.
 * @param {BrowserName} name @param {string} executable @returns {Promise<string | null>}
 */
export async function unfit(name, executable) {
  if (!existsSync(executable)) return 'there is no such file';
  // On Windows the question would open a window.
  if (process.platform === 'win32') return null;
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: 20_000 });
    const version = Number(/(\d+)\.\d/.exec(stdout)?.[1]);
    const { minimum } = browsers[name];
    return version >= minimum ? null : `it is version ${version}, and the extension needs ${minimum}`;
  } catch (error) {
    return `it does not start: ${String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1)}`;
  }
}

/**
 * The executable of a browser: what the environment variable names, or what the system has.
 * @param {BrowserName} name @returns {Promise<string | null>}
 */
export async function findBrowser(name) {
  const { variable } = browsers[name];
  const named = process.env[variable];
  if (named) {
    const reason = await unfit(name, named);
    if (reason) throw new Error(`${variable} names ${named}, but ${reason}.`);
    return named;
  }
  for (const executable of candidates(name)) if ((await unfit(name, executable)) === null) return executable;
  return null;
}
