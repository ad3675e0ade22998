// `npm test`: all tests. First those of the shell, which measure time; then both browsers' and the engine's side by side.
//   --browser chromium   leaves Firefox out, and `firefox` Chromium
//   --seed 7             has the property tests draw what they drew with this seed
// Anything else goes to vitest: part of a file's name, or `-t` with part of a test's.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensurePackages } from './playground/set-up.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const results = path.join(root, 'test-results');
const seeds = 2 ** 31;

/** The processes of vitest that run. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Takes what is meant for this script out of the arguments.
 * @param {string[]} args
 * @returns {{ browsers: ('chromium' | 'firefox')[], seed: number, others: string[] }}
 */
export function readArguments(args) {
  const options = /** @type {const} */ ({ browser: { type: 'string' }, seed: { type: 'string' } });
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const ours = new Set();
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in options)) continue;
    ours.add(token.index);
    if (!token.inlineValue) ours.add(token.index + 1);
  }
  const { browser, seed = String(randomInt(seeds)) } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser takes chromium or firefox, not ${browser === true ? 'nothing' : browser}.`);
  if (!/^\d+$/.test(String(seed)) || Number(seed) >= seeds)
    throw new Error(`--seed takes a whole number below ${seeds}, not ${seed === true ? 'nothing' : seed}.`);
  return {
    browsers: browser === undefined ? ['chromium', 'firefox'] : [browser],
    seed: Number(seed),
    others: args.filter((_, at) => !ours.has(at)),
  };
}

/**
 * What a process of vitest counted. One that ends badly without a failed test counts as one, and a test that was skipped
 * has failed, unless a part of a test's name was asked for.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number } | null} told what it wrote
 * @param {number | null} code what it ended with
 * @param {string[]} others its arguments
 * @returns {{ passed: number, failed: number }}
 */
export function counted(told, code, others) {
  const namesTests = others.some((each) => /^(?:-t|--test-?name-?pattern)(?:=|$)/i.test(each));
  const failed = told ? told.numFailedTests + (namesTests ? 0 : told.numPendingTests) : 0;
  return { passed: told?.numPassedTests ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * Runs a project of vitest.config.ts in a process of its own.
 * @param {string} name @param {string[]} others @param {number} seed
 */
async function run(name, others, seed) {
  const file = path.join(results, `${name}.json`);
  await rm(file, { force: true });
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ...['--project', name, ...others],
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, SEED: String(seed) } },
  );
  // The browsers' tests take longest and wait now and then: the engine's take what they leave.
  if (name === 'engine' && child.pid !== undefined) os.setPriority(child.pid, 10);
  running.add(child);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  running.delete(child);
  return counted(await readFile(file, 'utf8').then(JSON.parse, () => null), code, others);
}

/** Ends this process by a signal when those of vitest have ended, which would otherwise go on. */
function endWithRunning() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
      for (const child of running) child.kill('SIGTERM');
      await Promise.all(ended);
      process.kill(process.pid, signal);
    });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  endWithRunning();
  try {
    const { browsers, seed, others } = readArguments(process.argv.slice(2));
    await ensurePackages();
    await ensureBrowsers({ ...Object.fromEntries(browsers.map((name) => [name, true])), font: true });
    await mkdir(results, { recursive: true });
    const runs = [
      await run('shell', others, seed),
      ...(await Promise.all([...browsers, 'engine'].map((name) => run(name, others, seed)))),
    ];
    const passed = runs.reduce((sum, each) => sum + each.passed, 0);
    const failed = runs.reduce((sum, each) => sum + each.failed, 0);
    await writeFile(path.join(results, 'tests.json'), JSON.stringify({ passed, failed, seed }));
    if (passed + failed === 0) console.log(`No test matches ${others.join(' ')}.`);
    console.log(`${passed} passed, ${failed} failed; \`--seed ${seed}\` draws the same again`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
