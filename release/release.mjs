// @ts-check
// `node release/release.mjs 1.2.3` makes a release of this clone, and says what is left to be done by a person.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRelease } from './make-release.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [version, ...others] = process.argv.slice(2);

/** Everything that has to hold before a commit, each as a person runs it. */
async function check() {
  for (const args of [['run', 'check'], ['test'], ['run', 'package']]) {
    const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`\`npm ${args.join(' ')}\` failed, so there is no release.`);
  }
}

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
