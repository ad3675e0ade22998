/** The names of types in webRequest, by those in Chrome's DevTools. */
const byResourceType: ReadonlyMap<string, string> = new Map([
  ['document', 'main_frame'],
  ['websocket', 'websocket'],
  ['xhr', 'xmlhttprequest'],
  ['fetch', 'xmlhttprequest'],
  ['eventsource', 'xmlhttprequest'],
  ['stylesheet', 'stylesheet'],
  ['image', 'image'],
  ['media', 'media'],
  ['font', 'font'],
  ['script', 'script'],
  ['ping', 'ping'],
]);

/** The names of types in webRequest, by `Sec-Fetch-Dest`. https://fetch.spec.whatwg.org/#concept-request-destination */
const byDestination: ReadonlyMap<string, string> = new Map([
  ['document', 'main_frame'],
  ['iframe', 'sub_frame'],
  ['frame', 'sub_frame'],
  ['object', 'object'],
  ['embed', 'object'],
  ['websocket', 'websocket'],
  ['empty', 'xmlhttprequest'],
  ['style', 'stylesheet'],
  ['image', 'image'],
  ['audio', 'media'],
  ['video', 'media'],
  ['track', 'media'],
  ['font', 'font'],
  ['script', 'script'],
]);

/**
 * The type of a request, as in `Exchange.type`; `null` when nothing tells it. `resourceType` is Chrome's own field,
 * `destination` the `Sec-Fetch-Dest` that all three browsers send to trusted addresses.
 */
export function requestType(resourceType: string | null, destination: string | null): string | null {
  return byResourceType.get(resourceType ?? '') ?? byDestination.get(destination ?? '') ?? null;
}
