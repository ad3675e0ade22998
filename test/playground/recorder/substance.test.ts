import { expect, test } from 'vitest';
import { recordingFile } from '../../extension/support/recordings.ts';
import type { RecordedEvent, Recording } from './recording.ts';
import { substance } from './substance.ts';

const uploads = recordingFile('chromium/several-uploads-to-one-url');
const framed = recordingFile('firefox/frame-cross-origin');

const change = (recording: Recording, changed: (event: RecordedEvent) => object): Recording => ({
  ...recording,
  events: recording.events.map((event) => ({ ...event, details: { ...event.details, ...changed(event) } })),
});

/** The recording with the events of each request in their order, and its requests in another. */
function reordered(recording: Recording): Recording {
  const requests = [...new Set(recording.events.map(({ details }) => details.requestId))].reverse();
  return {
    ...recording,
    events: requests.flatMap((id) => recording.events.filter(({ details }) => details.requestId === id)),
  };
}

test.each([uploads, framed])('$browser, $case: other ids, times and order say the same', (recording) => {
  const again = change(reordered(recording), ({ details }) => ({
    requestId: `r${details.requestId}`,
    timeStamp: Number(details.timeStamp) + 1000,
    tabId: Number(details.tabId) + 5,
    documentId: `d${details.documentId}`,
  }));
  expect(substance(again)).toBe(substance(recording));
});

test.each([
  ['a status', change(uploads, ({ details }) => (details.statusCode === 200 ? { statusCode: 201 } : {}))],
  ['an error', change(uploads, ({ event }) => (event === 'onCompleted' ? { error: 'net::ERR_FAILED' } : {}))],
  ['a detail that is new', change(uploads, () => ({ cookieStore: 'first' }))],
  ['an event that is missing', { ...uploads, events: uploads.events.slice(0, -1) }],
  ['an event told earlier', { ...uploads, events: uploads.events.toReversed() }],
  ["the page's outcome", { ...uploads, script: null }],
  ['a word of the browser', { ...uploads, truth: [{ corsError: 'MissingAllowOriginHeader' }] }],
])('%s makes a difference', (_, changed) => {
  expect(substance(changed)).not.toBe(substance(uploads));
});

test('which requests share a document makes a difference', () => {
  const first = framed.events[0]?.details.requestId;
  const apart = change(framed, ({ details }) => (details.requestId === first ? { documentId: 'another' } : {}));
  expect(substance(apart)).not.toBe(substance(framed));
});
