import { type NamedBuckets, withBucket } from '../../src/cos/custom-domain.ts';
import type { Phrase } from '../../src/text/phrase.ts';
import type { UndoText } from '../../src/text/undo-text.ts';

/** What a person has just forgotten, and can have back for a moment. */
export interface Forgotten {
  /** Names what it is. The button that forgets it bears this as `data-forgets`. */
  readonly id: string;
  readonly told: (words: UndoText) => Phrase;
  /** Puts everything back as it was. */
  readonly undo: () => void;
}

/** The id of a bucket's rules. */
export const rulesId = (bucket: string) => `rules ${bucket}`;
/** The id of the bucket that a person named for a custom domain. */
export const nameId = (host: string) => `name ${host}`;

/**
 * The bucket that a person named for a host, as forgotten; `null` where none was named. `change` makes a change in what is
 * stored by then.
 */
export function forgottenName(
  named: NamedBuckets,
  host: string,
  change: (edit: (all: NamedBuckets) => NamedBuckets) => void,
): Forgotten | null {
  const bucket = Object.hasOwn(named, host) ? named[host] : undefined;
  if (bucket === undefined) return null;
  return {
    id: nameId(host),
    told: (words) => words.namedBucket(host),
    undo: () => change((all) => (Object.hasOwn(all, host) ? all : withBucket(all, host, bucket))),
  };
}
