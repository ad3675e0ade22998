// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isReleased, releasedChangelog } from './changelog.mjs';
import { versionProblem } from './new-version.mjs';

/** Files of npm, written as npm writes them. @param {string} file @param {(json: any) => void} change */
function changeJson(file, change) {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  change(json);
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

/** @param {() => boolean} holds @returns {boolean} `false` where it cannot be told */
function tryOut(holds) {
  try {
    return holds();
  } catch {
    return false;
  }
}

/**
 * Makes a release of a clone: sets the version, turns the unreleased entries of CHANGELOG.md into those of the version,
 * has the packages written and everything checked, commits and tags. Nothing is pushed or uploaded. Where a check fails, or
 * git refuses the commit or the tag, all is as it was.
 * @param {object} release
 * @param {string} release.root the root of the clone
 * @param {string} release.version
 * @param {string} release.date as `2026-12-31`
 * @param {() => Promise<void>} release.check ends with an error where something is not right; called when the version is
 *   set
 * @returns {Promise<{ readonly tag: string, readonly branch: string }>}
 */
export async function makeRelease({ root, version, date, check }) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  const inRoot = (/** @type {string} */ file) => path.join(root, file);
  const tag = `v${version}`;
  // A folder unpacked into a clone of something else would release that.
  const isRoot = tryOut(() => git('rev-parse', '--show-prefix') === '');
  if (!isRoot) throw new Error('This folder is no clone, or git does not read it, so there is nothing to release.');
  const branch = git('branch', '--show-current');
  if (branch === '') throw new Error('No branch is checked out that could receive the commit.');
  if (git('status', '--porcelain') !== '') throw new Error('The tree has changes that are not committed.');
  const changelog = existsSync(inRoot('CHANGELOG.md')) ? readFileSync(inRoot('CHANGELOG.md'), 'utf8') : '';
  const before = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version;
  // The first version stands in package.json before it is released.
  const isFirst = version === before && !isReleased(changelog, before);
  const problem = isFirst ? null : versionProblem(version, before);
  if (problem !== null) throw new Error(problem);
  if (git('tag', '--list', tag) !== '') throw new Error(`There is a tag ${tag} already.`);
  const released = releasedChangelog(changelog, version, date);
  if (released === null) throw new Error('CHANGELOG.md has no entry under one heading "## Unreleased".');

  const head = git('rev-parse', 'HEAD');
  const changed = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
  let isCommitted = false;
  try {
    changeJson(inRoot('package.json'), (json) => {
      json.version = version;
    });
    changeJson(inRoot('package-lock.json'), (json) => {
      json.version = version;
      json.packages[''].version = version;
    });
    writeFileSync(inRoot('CHANGELOG.md'), released);
    await check();
    git('commit', '--quiet', '--message', `Release ${version}`, '--', ...changed);
    isCommitted = true;
    git('tag', '--annotate', tag, '--message', `Version ${version}`);
  } catch (error) {
    if (isCommitted) git('reset', '--quiet', '--soft', head);
    git('checkout', head, '--', ...changed);
    throw error;
  }
  return { tag, branch };
}
