import { answerKey } from '../../src/cos/answers/answer-key.ts';
import type { CorsResponse } from '../../src/exchange.ts';
import type { Sighting } from './capture-event.ts';
import { type CaptureState, deleteGiven, setGiven } from './capture-state.ts';

/** More than a page's images that a script may ask for again. */
const most = 200;

/** A short text for a longer one, so that no address is kept. Two texts have the same only by rare chance. */
function digestOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}

/** The key of the answer that an event shows, within its tab; `null` for one that no cache gives again. */
function keyOf({ tabId, method, url, response }: Sighting): string | null {
  const key = response && answerKey(method, url, response.headers);
  return key && `${tabId}:${digestOf(key)}`;
}

/** Notes that a request without CORS, such as an image's, got an answer of COS. Of many the latest are kept. */
export function noteGiven(state: CaptureState, sighting: Sighting): void {
  const key = keyOf(sighting);
  if (key === null || state.given.has(key)) return;
  const [oldest] = state.given.keys();
  if (state.given.size >= most && oldest !== undefined) deleteGiven(state, oldest);
  setGiven(state, key);
}

/** The answer of a CORS request, with a note if a request without CORS got it before. */
export function withGivenBefore(state: CaptureState, sighting: Sighting, response: CorsResponse): CorsResponse {
  const key = keyOf(sighting);
  return key !== null && state.given.has(key) ? { ...response, givenBefore: 'plain' } : response;
}
