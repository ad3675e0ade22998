import browser from 'webextension-polyfill';
import { type ObservedWebRequest, observe as observeUnseen } from '../../extension/background/web-request.ts';
import { readPath } from './request-address.ts';

// The witness stands in front of the extension's own listeners, in the same background, and writes down what the browser
// tells of which request, in the same turn. What even it has not kept, the browser told nobody.

const life = crypto.randomUUID();
/** What was written down lately: a heap that is compared with itself has no room for all. */
const noted = new Set<string>();
const mostNoted = 1000;
let count = 0;

/** What an event tells of a request: its beginning, something of its preflight, its answer or its end. */
function partOf(event: string, method: unknown): string {
  if (method === 'OPTIONS') return 'preflight';
  if (event === 'onHeadersReceived') return 'answered';
  return event === 'onBeforeRequest' || event === 'onSendHeaders' ? 'begun' : 'ended';
}

function note(event: string, { url, method }: { readonly url?: string; readonly method?: unknown }): void {
  const read = readPath(new URL(url ?? '').pathname);
  const item = `${read?.id} ${partOf(event, method)}`;
  if (read === null || noted.has(item)) return;
  if (noted.size >= mostNoted) noted.clear();
  noted.add(item);
  count += 1;
  const items = { [`told:${life}:${count}`]: item };
  // While one storage is full, the other is not. While the background is being stopped, neither takes anything.
  browser.storage.session
    .set(items)
    .catch(() => browser.storage.local.set(items))
    .catch(() => undefined);
}

/** Listens as the extension's background does, and writes down what it is told before the background hears it. */
export function observe(webRequest: ObservedWebRequest, tell: Parameters<typeof observeUnseen>[1]): void {
  observeUnseen(webRequest, (event, details) => {
    note(event, details);
    tell(event, details);
  });
}
