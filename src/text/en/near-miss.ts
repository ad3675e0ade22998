import type { HeaderDifference } from '../../cos/near-misses/header-difference.ts';
import { invisibleCharacters } from '../../cos/near-misses/invisible-character.ts';
import type { NearestOrigin } from '../../cos/near-misses/nearest-origin.ts';
import type { OriginDifference } from '../../cos/near-misses/origin-difference.ts';
import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import { configuredLine, isNoOrigin, isPartsOnly, listed, nearLines } from '../near-miss.ts';
import { differing, type Phrase, say } from '../phrase.ts';
import { list } from './list.ts';

const characterNames: ReadonlyMap<string, string> = new Map([
  ['U+0009', 'a tab'],
  ['U+0020', 'a space'],
  ['U+00A0', 'a no-break space'],
  ['U+200B', 'a zero-width space'],
  ['U+3000', 'a full-width space'],
  ['U+FEFF', 'a byte order mark'],
]);

/** More names than a list shows are counted, not joined. */
const mostJoined = 5;

/** Joins names into a sentence. */
export function joined(names: readonly string[]): Phrase {
  const last = names.at(-1);
  return last === undefined || names.length === 1 || names.length > mostJoined
    ? list(names)
    : say`${list(names.slice(0, -1))} and ${last}`;
}

/** Names the characters of a text that cannot be seen: `U+200B (a zero-width space)`. */
function unseen(text: string): Phrase {
  const named = invisibleCharacters(text).map((point) => {
    const name = characterNames.get(point);
    return name === undefined ? say`${point}` : say`${point} (${[name]})`;
  });
  return listed(named, ' and ');
}

const partNames = { port: 'the port', scheme: 'the scheme', www: 'the whole host' };

/** Why a line that differs in this way does not match the page's origin. */
const originReasons: Readonly<Record<OriginDifference, (configured: string) => Phrase>> = {
  'invisible-character': (configured) => say`the line contains ${unseen(configured)}, which no origin has`,
  'own-letters': () => say`browsers send such a host in its ASCII form (Punycode)`,
  'trailing-slash': () => say`an origin ends without a slash`,
  path: () => say`an origin has no path`,
  'letter-case': () => say`browsers send an origin in lower case`,
  'missing-scheme': () => say`an origin begins with its scheme`,
  'several-in-one-line': () => say`COS reads a line as one origin`,
  'default-port': () => say`browsers omit the default port`,
  'port-wildcard': () => say`the colon before ${'*'} is required`,
  port: () => say`${[partNames.port]} is part of an origin`,
  scheme: () => say`${[partNames.scheme]} is part of an origin`,
  www: () => say`${[partNames.www]} is part of an origin`,
  apex: () => say`the dot after ${'*'} is required`,
  loopback: () => say`the hosts ${'localhost'}, ${'127.0.0.1'} and ${'[::1]'} differ`,
  'several-wildcards': () => say`COS accepts only one ${'*'} in a line`,
  'misplaced-wildcard': () => say`extra characters match only where ${'*'} is`,
  spelling: () => say`the host is spelled differently`,
};

/** Begins a phrase with a capital letter. */
export function capitalized([first, ...rest]: Phrase): Phrase {
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : [];
}

/** The title on an origin that no rule allows, with the line that nearly allows it. */
export function originTitle(origin: string, nearest: NearestOrigin | null): Phrase {
  if (nearest === null) return say`No rule allows ${origin}`;
  const { configured, differences } = nearest;
  const verb = isNoOrigin(differences) ? 'lists' : 'allows';
  return say`No rule allows ${differing(origin, configured)}, but one ${[verb]} ${configuredLine(configured, origin)}`;
}

function reasonOf({ configured, differences }: NearestOrigin): Phrase {
  if (differences.length > 1 && isPartsOnly(differences)) {
    const named = differences.map((difference) => partNames[difference]);
    return say`${[named.join(' and ')]} are parts of an origin`;
  }
  return listed(
    differences.map((difference) => originReasons[difference](configured)),
    ', and ',
  );
}

/** The two sentences on the line that nearly allows an origin. */
export function originNearMiss(origin: string, nearest: NearestOrigin): Phrase {
  const { rule, configured, differences } = nearest;
  const verb = isNoOrigin(differences) ? 'lists' : 'allows';
  return say`Rule ${rule + 1} ${[verb]} ${configuredLine(configured, origin)}. ${capitalized(reasonOf(nearest))}, so ${differing(origin, configured)} does not match.`;
}

/** Why a line of Allow-Headers that differs in this way does not allow the header. */
const headerReasons: Readonly<Record<HeaderDifference, (configured: string) => Phrase>> = {
  'invisible-character': (configured) => say`it contains ${unseen(configured)}, which cannot be seen`,
  'value-in-line': () => say`it contains more than a name`,
  'several-in-one-line': () => say`it puts several names in one line`,
  underscore: () => say`an underscore is not a hyphen`,
  'partial-wildcard': () => say`its ${'*'} does not cover that`,
  spelling: () => say`it is spelled differently`,
};

/** The title on refused headers. `names` is how a sentence lists them; `rule` counts from 0. */
export function headerTitle(headers: readonly RefusedHeader[], rule: number, names: Phrase): Phrase {
  const [only] = headers.length === 1 ? nearLines(headers) : [];
  if (only !== undefined) {
    const {
      names: [name],
      configured,
    } = only;
    return say`Rule ${rule + 1} does not allow the header ${differing(name, configured)}, but lists ${configuredLine(configured, name)}`;
  }
  return headers.length === 1
    ? say`Rule ${rule + 1} does not allow the header ${names}`
    : say`Rule ${rule + 1} does not allow the headers ${names}`;
}

/** The sentence on the lines that nearly allow a header; `null` when there is none. */
export function headerNearMiss(headers: readonly RefusedHeader[]): Phrase | null {
  const near = nearLines(headers);
  if (near.length === 0) return null;
  const parts = near.map(
    ({ names, configured, difference }) =>
      say`${configuredLine(configured, names[0])} does not match ${joined(names)}: ${headerReasons[difference](configured)}`,
  );
  return [...listed(parts, '; '), '.'];
}
