import type { WebRequest } from 'webextension-polyfill';
import type { WebRequestEvent } from '../capture/capture-event.ts';
import { typesWithoutCors } from '../capture/intake.ts';

/** The part of `browser.webRequest` that is listened to. */
export type ObservedWebRequest = Pick<WebRequest.Static, WebRequestEvent>;

/** Where the API lists what it knows, as both browsers do: naming anything else makes it throw. */
function knownTo(webRequest: ObservedWebRequest, list: string): string[] {
  const values: unknown = Reflect.get(webRequest, list);
  return values instanceof Object ? Object.values(values) : [];
}

/**
 * Registers the listeners, the fewest that suffice, for every request that CORS may have a say in, and hands each event
 * with its details as the browser gave them to `tell`. To be called in the first turn of a background, so that a worker
 * that is woken finds them.
 */
export function observe(webRequest: ObservedWebRequest, tell: (event: WebRequestEvent, details: object) => void): void {
  const types = knownTo(webRequest, 'ResourceType').filter((type) => !typesWithoutCors.includes(type));
  const filterOf = (...more: WebRequest.ResourceType[]): WebRequest.RequestFilter => ({
    urls: ['*://*/*'],
    ...(types.length === 0 ? {} : { types: [...(types as WebRequest.ResourceType[]), ...more] }),
  });
  // In Chromium `extraHeaders` on one listener shows preflights and blocked answers to all. Firefox does without.
  const extraHeaders = knownTo(webRequest, 'OnSendHeadersOptions').includes('extraHeaders')
    ? (['extraHeaders'] as const)
    : [];
  const listener = (event: WebRequestEvent) => (details: object) => tell(event, details);
  const { onBeforeRequest, onSendHeaders, onHeadersReceived, onCompleted, onErrorOccurred } = webRequest;
  onBeforeRequest.addListener(listener('onBeforeRequest'), filterOf());
  onSendHeaders.addListener(listener('onSendHeaders'), filterOf(), ['requestHeaders', ...extraHeaders]);
  onHeadersReceived.addListener(listener('onHeadersReceived'), filterOf('main_frame'), ['responseHeaders']);
  onCompleted.addListener(listener('onCompleted'), filterOf(), ['responseHeaders']);
  onErrorOccurred.addListener(listener('onErrorOccurred'), filterOf());
}
