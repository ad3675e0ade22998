import type { StoredAnswer } from '../../diagnoses/stored-answer.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { longList } from './list.ts';

function shown({ shownBy, minutesOld }: StoredAnswer): Phrase {
  switch (shownBy) {
    case 'browser':
      return say`The browser took this response from its cache`;
    case 'request-id':
      return say`An earlier request got the same ${'x-cos-request-id'}, so this response is from the browser's cache`;
    case 'connection':
      return say`This response is older than the request and has no ${'Connection'} header, so it is from the browser's cache`;
    case 'date':
      return say`This response is ${minutesOld ?? 0} minutes older than the request`;
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
      return say`Reload the page without the cache (Ctrl+F5, or with the cache disabled in DevTools), or wait until the cached response expires.`;
    case 'no-origin':
      return say`Load the file with ${'crossorigin'} the first time or switch on ${'Return Vary: Origin'} in the console, then reload without the cache (Ctrl+F5).`;
    case null:
      return say`Reload the page without the cache (Ctrl+F5), and if the request fails again, load the file with ${'crossorigin'} the first time or switch on ${'Return Vary: Origin'} in the console.`;
  }
}

export function storedAnswer(found: StoredAnswer): DiagnosisText {
  const { method, hidden, storedFor, rulesAllow } = found;
  const now =
    hidden.length > 0 ? say` The rules saved here expose ${longList(hidden)}, but this response does not.` : [];
  const allowed = rulesAllow ? say` The bucket's rules allow this page.` : [];
  return {
    title:
      hidden.length > 0
        ? say`A cached response to this ${method} exposes fewer headers than the rules`
        : storedFor === 'older-rules'
          ? say`A cached response to this ${method}, from before the rules changed, does not allow the page`
          : say`A cached response to this ${method} does not allow the page`,
    cause: say`${shown(found)}: ${reasons[storedFor ?? 'unknown']}.${hidden.length > 0 ? now : allowed}`,
    remedy: remedy(found),
  };
}
