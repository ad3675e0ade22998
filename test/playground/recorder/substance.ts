import type { BrowserWord } from '../browsers/extension-browser.ts';
import type { RecordedEvent, Recording } from './recording.ts';

/** Details that are new each time, or tell the browser's version. */
const volatileDetails = new Set(['requestId', 'timeStamp', 'requestSize', 'responseSize']);
const ids = ['tabId', 'frameId', 'parentFrameId', 'documentId', 'parentDocumentId'];
const volatileHeaders = /^(date|user-agent|sec-ch-ua.*|authorization|x-cos-request-id|content-length)$/i;

/** What Firefox calls a redirect that CORS refused: now the one, now the other. */
const byChance = new Set<unknown>(['NS_ERROR_NET_ON_RECEIVING_FROM', 'NS_ERROR_UNEXPECTED']);

interface NamedValue {
  readonly name: string;
  readonly value?: string;
}

const withoutVolatile = (headers: readonly NamedValue[]): readonly NamedValue[] =>
  headers.map((header) => (volatileHeaders.test(header.name) ? { name: header.name } : header));

const sentence = (value: unknown): string => JSON.stringify(value).replace(/boundary=[\w-]+/g, 'boundary=');

function detail(field: string, value: unknown): unknown {
  if (field === 'error' && byChance.has(value)) return [...byChance].join(' or ');
  if (volatileDetails.has(field)) return undefined;
  // Which of several it is shows once all requests are in order.
  if (ids.includes(field) && typeof value === 'number' && value > 0) return field;
  if (ids.includes(field) && typeof value === 'string') return field;
  return Array.isArray(value) && /Headers$/.test(field) ? withoutVolatile(value) : value;
}

function substanceOf({ event, details }: RecordedEvent): string {
  const kept = Object.entries(details).map(([field, value]) => [field, detail(field, value)] as const);
  return sentence({ event, ...Object.fromEntries(kept.filter(([, value]) => value !== undefined).sort()) });
}

/** The ids of an event, numbered in the order in which they appear. */
function numbered(details: RecordedEvent['details'], seen: Map<string, number>): string {
  return ids
    .filter((field) => details[field] !== undefined)
    .map((field) => {
      const id = `${field.replace(/^parent/, '').toLowerCase()} ${details[field]}`;
      if (!seen.has(id)) seen.set(id, seen.size);
      return `${field} ${seen.get(id)}`;
    })
    .join(', ');
}

/**
 * What a recording says, without what differs from run to run: requests in an order of their own, for unrelated ones
 * race, and each one's events in the order in which they were told. Two that say the same have equal substance.
 */
export function substance({ case: name, page, script, console, truth, events }: Recording): string {
  const requests = [...new Set(events.map(({ details }) => details.requestId))];
  const groups = requests
    .map((id) => events.filter(({ details }) => details.requestId === id))
    .map((group) => ({ told: group.map(substanceOf), group }))
    .sort((a, b) => (a.told.join() < b.told.join() ? -1 : 1));
  const seen = new Map<string, number>();
  const places = groups.map(({ group }) => group.map(({ details }) => numbered(details, seen)));
  const words = (said: readonly BrowserWord[] = []) => said.map(sentence).sort();
  return JSON.stringify(
    { name, page, script, console: words(console), truth: words(truth), told: groups.map(({ told }) => told), places },
    null,
    1,
  );
}
