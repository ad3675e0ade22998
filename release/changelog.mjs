// @ts-check

/**
 * A changelog whose unreleased entries have become those of a version: their heading, `## Unreleased` or
 * `## [Unreleased]`, names it and its date.
 * https://keepachangelog.com/en/1.1.0/
 * @param {string} changelog
 * @param {string} version
 * @param {string} date as `2026-12-31`
 * @returns {string | null} `null` where no entry stands under such a heading, or there are two of them
 */
export function releasedChangelog(changelog, version, date) {
  const [heading, ...others] = changelog.matchAll(/^## (\[?)unreleased(\]?) *$/gim);
  if (heading === undefined || others.length > 0) return null;
  const after = changelog.slice(heading.index + heading[0].length);
  const [section = ''] = after.split(/^## /m);
  if (!/^\s*[-*] +\S/m.test(section)) return null;
  return `${changelog.slice(0, heading.index)}## ${heading[1]}${version}${heading[2]} - ${date}${after}`;
}

/**
 * @param {string} text CHANGELOG.md
 * @param {string} version
 * @returns {boolean} whether it has the entries of a version
 */
export function isReleased(text, version) {
  return text.split(/\r?\n/).some((line) => line.replace(/[[\]]/g, '').startsWith(`## ${version} `));
}
