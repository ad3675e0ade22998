import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import { isAnswerToOptions } from '../capture/capture.ts';
import type { WebRequestEvent } from '../capture/capture-event.ts';
import type { CaptureState } from '../capture/capture-state.ts';
import { anyIsLone } from '../capture/lone-preflights.ts';

/** The fields of a webRequest event that are read here. */
export type Details = Readonly<Partial<Record<'requestId' | 'method' | 'type' | 'url', unknown>>>;

/** For so many milliseconds after a start, requests may turn up whose beginning the previous background got. */
const takeoverTime = 10_000;

/**
 * Whether an event can be skipped, because an earlier event showed that its request is not for the capture. A young
 * background skips less: it may have missed the beginning of a request to COS's own hosts. `age`: milliseconds since it
 * started.
 */
export function isOfDroppedRequest(
  state: CaptureState,
  age: number,
  event: WebRequestEvent,
  details: Details,
): boolean {
  const { requestId, method, type, url } = details;
  if (event === 'onBeforeRequest' || type === 'main_frame') return false;
  if (state.pending.has(String(requestId))) return false;
  if (age >= takeoverTime) return true;
  if (event !== 'onSendHeaders' && !isAnswerToOptions({ event, method }) && !anyIsLone(state)) return true;
  return parseEndpoint(hostOf(String(url))).kind === 'custom';
}
