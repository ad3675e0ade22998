// @ts-check

/**
 * A version as both browsers' stores take it, as its three numbers.
 * https://developer.chrome.com/docs/extensions/reference/manifest/version
 * @param {string} text
 * @returns {readonly number[] | null} `null` where it is none
 */
function numbersOf(text) {
  const isVersion = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/.test(text);
  const numbers = isVersion ? text.split('.').map(Number) : [];
  return isVersion && numbers.every((each) => each <= 65535) ? numbers : null;
}

/**
 * Why a version cannot follow another one.
 * @param {string} version
 * @param {string} before
 * @returns {string | null} `null` where it can
 */
export function versionProblem(version, before) {
  const [numbers, others] = [numbersOf(version), numbersOf(before)];
  if (numbers === null) return `"${version}" is no version: it takes three numbers up to 65535, as in 1.2.3.`;
  const at = numbers.findIndex((each, index) => each !== others?.[index]);
  const isGreater = at !== -1 && (numbers[at] ?? 0) > (others?.[at] ?? 0);
  return isGreater ? null : `${version} is not greater than ${before}, the version in package.json.`;
}
