import type { Opened } from '../cos/edits/opened.ts';
import type { InterfaceText } from './interface-text.ts';
import type { Phrase } from './phrase.ts';

/** Says what an edit opens or requires beyond what was asked. */
export function caveatOf(opened: Opened, words: Pick<InterfaceText, 'caveats'>): Phrase {
  switch (opened.kind) {
    case 'order':
      return words.caveats.order(opened.before + 1);
    case 'moved-order':
      return words.caveats.movedOrder(opened.before + 1);
    case 'headers':
      return words.caveats.anyHeader(opened.rule === null ? null : opened.rule + 1, opened.origins);
    default:
      return words.caveats.opens(opened.origins, opened.methods);
  }
}
