import type { StoredAnswer } from '../../diagnoses/stored-answer.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { longList } from './list.ts';

function shown({ shownBy, minutesOld }: StoredAnswer): Phrase {
  switch (shownBy) {
    case 'browser':
      return say`The browser took it from its cache`;
    case 'request-id':
      return say`An earlier request got the same ${'x-cos-request-id'}, so it is from the browser's cache`;
    case 'connection':
      return say`It is dated before the request and has no ${'Connection'} header, so it is from the browser's cache`;
    case 'date':
      return say`It is dated ${minutesOld ?? 0} minutes before the request`;
  }
}

const reasons: Readonly<Record<NonNullable<StoredAnswer['storedFor']> | 'unknown', Phrase>> = {
  'no-origin': say`it was stored for a request without an origin, such as a plain ${'<img>'}`,
  'older-rules': say`it was stored before the rules changed`,
  unknown: say`it was stored for a request without an origin, such as a plain ${'<img>'}, or under older rules`,
};

function remedy({ storedFor }: StoredAnswer): Phrase {
  switch (storedFor) {
    case 'older-rules':
      return say`Reload the page without the cache (Ctrl+F5, or with the cache disabled in DevTools), or wait until the response expires.`;
    case 'no-origin':
      return say`Load it with ${'crossorigin'} the first time or switch on ${'Return Vary: Origin'} in the console, then reload without the cache (Ctrl+F5).`;
    case null:
      return say`Reload the page without the cache (Ctrl+F5), and if it fails again, load it with ${'crossorigin'} the first time or switch on ${'Return Vary: Origin'} in the console.`;
  }
}

export function storedAnswer(found: StoredAnswer): DiagnosisText {
  const { method, hidden, storedFor, rulesAllow } = found;
  const now = hidden.length > 0 ? say` The known rules expose ${longList(hidden)}, and it does not.` : [];
  const allowed = rulesAllow ? say` The bucket's rules allow this page.` : [];
  return {
    title:
      hidden.length > 0
        ? say`A cached response to this ${method} exposes less than the rules do`
        : storedFor === 'older-rules'
          ? say`A cached response to this ${method}, from before the rules changed, does not allow the page`
          : say`A cached response to this ${method} does not allow the page`,
    cause: say`${shown(found)}: ${reasons[storedFor ?? 'unknown']}.${hidden.length > 0 ? now : allowed}`,
    remedy: remedy(found),
  };
}
