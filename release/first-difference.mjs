// @ts-check

/** @typedef {ReadonlyMap<string, Buffer>} Files */

/** A text as JSON, cut where it is long: nothing in it can move a terminal's cursor. @param {string} text */
const quoted = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** @param {Buffer} bytes */
const isText = (bytes) => !bytes.includes(0);

/** @param {Buffer} one @param {Buffer} other */
function placeOf(one, other) {
  if (!isText(one) || !isText(other)) {
    let at = 0;
    while (one[at] === other[at]) at += 1;
    return `at byte ${at + 1}`;
  }
  const lines = String(one).split('\n');
  const others = String(other).split('\n');
  const at = lines.findIndex((line, index) => line !== others[index]);
  // One may go on where the other ends.
  const line = at === -1 ? lines.length : at;
  const shown = (/** @type {string[]} */ all) => (line < all.length ? quoted(all[line] ?? '') : 'nothing more');
  return `in line ${line + 1}: the package has ${shown(lines)}, the build ${shown(others)}`;
}

/**
 * The first difference between the files of a package and what was built, in one sentence.
 * @param {Files} packaged
 * @param {Files} built
 * @returns {string | null} `null` where they are the same
 */
export function firstDifference(packaged, built) {
  const names = [...new Set([...packaged.keys(), ...built.keys()])].sort();
  const differing = names.filter((name) => {
    const [one, other] = [packaged.get(name), built.get(name)];
    return one === undefined || other === undefined || !one.equals(other);
  });
  const [name] = differing;
  if (name === undefined) return null;
  const [one, other] = [packaged.get(name), built.get(name)];
  const said =
    one === undefined
      ? `The package lacks ${quoted(name)}`
      : other === undefined
        ? `Only the package has ${quoted(name)}`
        : `${quoted(name)} differs ${placeOf(one, other)}`;
  const more = differing.length - 1;
  return more === 0 ? `${said}.` : `${said}; ${more} more file${more === 1 ? '' : 's'} differ${more === 1 ? 's' : ''}.`;
}
