import type { NearestHeader } from '../cos/near-misses/header-difference.ts';
import { withInvisibleShown } from '../cos/near-misses/invisible-character.ts';
import type { OriginDifference } from '../cos/near-misses/origin-difference.ts';
import type { RefusedHeader } from '../cos/near-misses/refused-header.ts';
import { type Code, differing, type Phrase, quoted } from './phrase.ts';

/**
 * Shows a configured line with the part marked in which it differs from `wanted`: the first character that cannot be
 * seen, written as `[U+200B]`, if there is one.
 */
export function configuredLine(configured: string, wanted: string): Code {
  const code = withInvisibleShown(configured);
  if (code === configured) return differing(configured, wanted);
  const start = code.indexOf('[U+');
  return quoted(code, [start, code.indexOf(']', start) + 1]);
}

/** A line of Allow-Headers and the headers that it nearly allows. */
interface NearLine extends NearestHeader {
  readonly names: readonly [string, ...string[]];
}

/** The lines that nearly allow some header, two at most, so that they fit into a sentence. */
export function nearLines(headers: readonly RefusedHeader[]): NearLine[] {
  const lines = new Map<string, NearestHeader & { names: [string, ...string[]] }>();
  for (const { name, near } of headers) {
    if (near === undefined) continue;
    const line = lines.get(near.configured);
    if (line === undefined) lines.set(near.configured, { ...near, names: [name] });
    else line.names.push(name);
  }
  return [...lines.values()].slice(0, 2);
}

/** A difference in a part of the origin: port, scheme or `www`. */
type OriginPart = Extract<OriginDifference, 'port' | 'scheme' | 'www'>;

const parts: readonly OriginDifference[] = ['port', 'scheme', 'www'] satisfies readonly OriginPart[];

/** Whether a line and the origin differ in nothing but port, scheme or `www`. */
export function isPartsOnly(differences: readonly OriginDifference[]): differences is readonly OriginPart[] {
  return differences.every((difference) => parts.includes(difference));
}

const slips: readonly OriginDifference[] = [
  'invisible-character',
  'own-letters',
  'trailing-slash',
  'path',
  'letter-case',
  'missing-scheme',
  'several-in-one-line',
  'default-port',
  'several-wildcards',
];

/** Whether a line, as it is written, cannot be the origin of any page. */
export function isNoOrigin(differences: readonly OriginDifference[]): boolean {
  return differences.some((difference) => slips.includes(difference));
}

/** Joins phrases, with `separator` between them. */
export function listed<T>(phrases: readonly (readonly T[])[], separator: T): T[] {
  return phrases.flatMap((phrase, index) => (index === 0 ? [...phrase] : [separator, ...phrase]));
}

/** Several notes as one, those that are `null` left out; `null` when none is left. */
export function joinedNotes(notes: readonly (Phrase | null)[], separator: string): Phrase | null {
  const told = notes.filter((note) => note !== null);
  return told.length === 0 ? null : listed(told, separator);
}
