import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browsers/chromium.ts';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { hosts, refusingPort } from '../scenarios/hosts.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { ensureBrowsers } from '../set-up.mjs';
import type { BrowserName } from '../stage.ts';
import { type Authority, createAuthority } from './authority.ts';
import { makeExtensions } from './recorder-extensions.ts';
import { printRecording, type Recording } from './recording.ts';
import { runScenario } from './run-scenario.ts';
import { type ScenarioServer, startScenarioServer } from './scenario-server.ts';
import { substance } from './substance.ts';

const folder = new URL('../../recordings/', import.meta.url);
const launchers = { chromium: launchChromium, firefox: launchFirefox };
const names = Object.values(hosts).filter((name) => name !== hosts.missing);

/** `again`: the same, but not when first played. */
type Change = 'new' | 'changed' | 'same' | 'again' | 'missing' | 'failed';

/** How often a scenario is played whose recording differs: where a browser's own parts race, now this comes out, now that. */
const mostTries = 5;

/** Plays a scenario and writes its recording unless the stored one says the same. */
async function renew(browser: BrowserName, name: string, play: () => Promise<Recording>): Promise<Change> {
  const file = new URL(`${browser}/${name}.json`, folder);
  const stored = existsSync(file) ? substance(JSON.parse(await readFile(file, 'utf8')) as Recording) : null;
  // What a play leaves in the browser, as a cached preflight, shows in the next: the first is the one to keep.
  const first = await play();
  if (substance(first) === stored) return 'same';
  for (let tries = 2; stored !== null && tries <= mostTries; tries++)
    if (substance(await play()) === stored) return 'again';
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, printRecording(first));
  return stored === null ? 'new' : 'changed';
}

/** The stored recordings that no scenario makes any more. */
async function orphans(browser: BrowserName): Promise<string[]> {
  const made = new Set(scenarios.filter((scenario) => runsIn(scenario, browser)).map(({ name }) => `${name}.json`));
  const files = existsSync(new URL(browser, folder)) ? await readdir(new URL(browser, folder)) : [];
  return files.filter((file) => !made.has(file));
}

function runsIn({ only }: Scenario, browser: BrowserName): boolean {
  return only === undefined || only.browsers.includes(browser);
}

type Counts = Partial<Record<Change, number>>;

function say(counts: Counts, browser: BrowserName, change: Change, name: string, reason = ''): void {
  counts[change] = (counts[change] ?? 0) + 1;
  if (change !== 'same') console.log(`${change.padEnd(8)} ${browser}/${name} ${reason}`.trimEnd());
}

async function playAll(
  browser: ExtensionBrowser,
  server: ScenarioServer,
  wanted: readonly Scenario[],
): Promise<Counts> {
  const recorder = await browser.openPage(browser.extensionUrl('page.html'));
  const counts: Counts = {};
  for (const scenario of wanted) {
    try {
      const play = () => runScenario(browser, server, recorder, scenario);
      const change = await renew(browser.name, scenario.name, play);
      say(counts, browser.name, change, scenario.name);
    } catch (error) {
      say(counts, browser.name, 'failed', scenario.name, error instanceof Error ? error.message : String(error));
    }
  }
  return counts;
}

/** Plays these scenarios in one browser, which is started for them, and stores what changed. */
async function recordIn(
  name: BrowserName,
  executable: string,
  authority: Authority,
  wanted: readonly Scenario[],
): Promise<Counts> {
  const [server, extensions] = await Promise.all([startScenarioServer(authority), makeExtensions(name, scenarios)]);
  const { httpPort: http, httpsPort: https, closedPort } = server;
  try {
    const browser = await launchers[name]({
      executable,
      extension: extensions.recorder,
      beside: [extensions.other],
      authority,
      hearWords: true,
      hosts: { http, https, otherPorts: { [refusingPort]: closedPort }, names },
    });
    try {
      return await playAll(browser, server, wanted);
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([server.close(), extensions.remove()]);
  }
}

/** Plays the scenarios in both browsers, or in one (`--browser`), or those whose names hold a word, and stores what changed. */
export async function record(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { browser: { type: 'string' } } });
  const all: BrowserName[] = ['chromium', 'firefox'];
  const chosen = all.filter((name) => values.browser === undefined || values.browser === name);
  if (chosen.length === 0) throw new Error(`--browser takes chromium or firefox, not ${values.browser}.`);
  const asked = ({ name }: Scenario) => positionals.length === 0 || positionals.some((part) => name.includes(part));
  const executables = await ensureBrowsers(Object.fromEntries(chosen.map((name) => [name, true])));
  const authority = await createAuthority();
  await Promise.all(
    chosen.map(async (name) => {
      const wanted = scenarios.filter((scenario) => asked(scenario) && runsIn(scenario, name));
      const counts = await recordIn(name, executables[name], authority, wanted);
      if (positionals.length === 0) for (const file of await orphans(name)) say(counts, name, 'missing', file);
      const summary = Object.entries(counts).map(([change, times]) => `${times} ${change}`);
      console.log(`${name}: ${summary.join(', ')}`);
      if (counts.failed) process.exitCode = 1;
    }),
  );
}
