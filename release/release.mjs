// @ts-check
// `node release/release.mjs 1.2.3` makes a release of this clone, and says what is left to be done by a person.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRelease } from './make-release.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [version, ...others] = process.argv.slice(2);

const isWindows = process.platform === 'win32';
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
let isInterrupted = false;

/** Everything that has to hold before a commit, each as a person runs it. */
async function check() {
  for (const args of [['run', 'check'], ['test'], ['run', 'package']]) {
    // In a group of its own, it can be ended with all that it started: npm hands a signal to a shell alone.
    const child = spawn('npm', args, { cwd: root, stdio: 'inherit', shell: isWindows, detached: !isWindows });
    running = child;
    const status = await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
    if (isInterrupted) throw new Error('Interrupted, so there is no release, and all is as it was.');
    if (status !== 0) throw new Error(`\`npm ${args.join(' ')}\` failed, so there is no release.`);
  }
}

// Ending at once would leave the new version in the files.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    isInterrupted = true;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    if (isWindows) running.kill();
    else process.kill(-running.pid, 'SIGTERM');
  });

if (version === undefined || others.length > 0) {
  console.error('Usage: npm run release -- VERSION');
  process.exitCode = 2;
} else {
  try {
    const { tag, branch } = await makeRelease({ root, version, date: new Date().toISOString().slice(0, 10), check });
    console.log(
      [
        `${tag} is committed and tagged in this clone; nothing was sent. The packages are in dist/packages. What is next:`,
        `1. Push the commit and the tag: git push --atomic origin ${branch} ${tag}`,
        '   The forge checks everything again and attaches the packages to a release.',
        '2. Upload the package for Chrome to https://chrome.google.com/webstore/devconsole and to',
        '   https://partner.microsoft.com/dashboard/microsoftedge',
        '3. Upload the packages for Firefox and of the sources to https://addons.mozilla.org/developers/',
        `To take it back before it is pushed: git tag --delete ${tag} && git reset --hard HEAD~1`,
      ].join('\n'),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
