import { hostOf, parseEndpoint } from '../../src/cos/endpoint.ts';
import { isAnswerToOptions } from '../capture/capture.ts';
import type { WebRequestEvent } from '../capture/capture-event.ts';
import type { CaptureState } from '../capture/capture-state.ts';

/** What an event of webRequest tells, as far as it is looked at here. */
export type Details = Readonly<Partial<Record<'requestId' | 'method' | 'type' | 'url', unknown>>>;

/** Milliseconds in which a background may meet requests whose beginning went to one that was being stopped. */
const youth = 10_000;

/**
 * Whether an event tells of a request that is none of ours, because it was left out when it began or when it was sent:
 * most events of a page do. `age` is how long this background has run, in milliseconds.
 */
export function isOfDroppedRequest(
  { pending }: CaptureState,
  age: number,
  event: WebRequestEvent,
  details: Details,
): boolean {
  const { requestId, method, type, url } = details;
  if (event === 'onBeforeRequest' || type === 'main_frame') return false;
  if (pending.has(String(requestId))) return false;
  if (age >= youth || (event !== 'onSendHeaders' && !isAnswerToOptions({ event, method }))) return true;
  return parseEndpoint(hostOf(String(url))).kind === 'custom';
}
