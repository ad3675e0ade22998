import { codes, type Phrase, say } from '../phrase.ts';

/** How many values a sentence lists. */
const shown = 5;
/** How many a title lists, so that it takes two lines of the popup at most. */
const shownInTitle = 3;
/** How many it lists where each may be needed. */
const moreShown = 20;

/** Lists values and says how many there are where it leaves some out. */
export function list(values: readonly string[], most = shown): Phrase {
  return values.length > most ? say`${codes(values.slice(0, most), '、')} 等 ${values.length} 项` : codes(values, '、');
}

/** Lists fewer values than `list` does. */
export function titleList(values: readonly string[]): Phrase {
  return list(values, shownInTitle);
}

/** Lists more values than `list` does. */
export function longList(values: readonly string[]): Phrase {
  return list(values, moreShown);
}
