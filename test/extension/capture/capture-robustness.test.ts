import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capture } from '../../../extension/capture/capture.ts';
import { webRequestEvents } from '../../../extension/capture/capture-event.ts';
import { captureFrom } from '../../../extension/capture/capture-from.ts';
import { type CaptureState, emptyCapture } from '../../../extension/capture/capture-state.ts';
import { takeIn } from '../../../extension/capture/intake.ts';
import { recordedVerdict } from '../../../src/recorded-verdict.ts';
import { exchangesIn, foldEvent, foldEvents, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { recording, recordings } from '../support/recordings.ts';

const all = recordings.map((name) => recording(name));

test.each(recordings)('%s: a worker that stops between any two events changes nothing', (name) => {
  const events = recording(name);
  const restored = (state: CaptureState) => captureFrom(JSON.parse(JSON.stringify(itemsOf(state))));
  const stopped = events.reduce((before, event) => restored(foldEvent(before, event)), emptyCapture());
  expect(itemsOf(stopped)).toEqual(itemsOf(foldEvents(events)));
});

test.each(recordings)('%s: events told twice count once', (name) => {
  const events = recording(name);
  const twice = events.flatMap((event) => [event, event]);
  expect(exchangesIn(foldEvents(twice))).toEqual(exchangesIn(foldEvents(events)));
});

test.each(recordings.filter((name) => name.startsWith('firefox/')))(
  '%s: grouped by listener, sorting by time restores it',
  (name) => {
    const taken = recording(name).flatMap(({ event, details }) => takeIn(event, details) ?? []);
    const grouped = [...webRequestEvents, 'departure'].flatMap((kind) => taken.filter(({ event }) => event === kind));
    const sorted = grouped.toSorted((a, b) => a.timeStamp - b.timeStamp);
    const fold = (events: typeof taken) => {
      const state = emptyCapture();
      for (const event of events) capture(state, event);
      return exchangesIn(state);
    };
    expect(fold(sorted)).toEqual(fold(taken));
  },
);

const garbage = fc.record(
  {
    requestId: fc.oneof(fc.constantFrom('1', '2', '__proto__', 'constructor'), fc.anything()),
    url: fc.oneof(fc.webUrl(), fc.constantFrom('https://b-1250000000.cos.ap-x.myqcloud.com/k', ''), fc.anything()),
    method: fc.oneof(fc.constantFrom('GET', 'PUT', 'OPTIONS'), fc.anything()),
    type: fc.oneof(fc.constantFrom('xmlhttprequest', 'image', 'main_frame'), fc.anything()),
    timeStamp: fc.oneof(fc.double(), fc.anything()),
    tabId: fc.oneof(fc.integer(), fc.anything()),
    frameId: fc.anything(),
    documentId: fc.anything(),
    initiator: fc.anything(),
    originUrl: fc.anything(),
    statusCode: fc.oneof(fc.integer(), fc.anything()),
    requestHeaders: fc.oneof(fc.array(fc.record({ name: fc.anything(), value: fc.anything() })), fc.anything()),
    responseHeaders: fc.oneof(fc.array(fc.record({ name: fc.anything(), value: fc.anything() })), fc.anything()),
    error: fc.anything(),
  },
  { requiredKeys: [] },
);

const anyEvent: fc.Arbitrary<RecordedEvent> = fc.record({
  event: fc.oneof(fc.constantFrom(...webRequestEvents), fc.string()),
  details: garbage,
});

test('no event makes it throw', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      for (const exchange of exchangesIn(foldEvents(events))) recordedVerdict(exchange);
    }),
  );
  for (const details of [null, undefined, 'text', 7, []]) expect(takeIn('onBeforeRequest', details)).toBeNull();
});

test('neither a missing field, nor any order of a recording, makes it throw', () => {
  const mangled = fc
    .constantFrom(...all)
    .chain((events) =>
      fc
        .tuple(
          fc.shuffledSubarray([...events, ...events]),
          fc.constantFrom(
            'requestId',
            'url',
            'type',
            'method',
            'tabId',
            'timeStamp',
            'initiator',
            'originUrl',
            'requestHeaders',
            'responseHeaders',
            'statusCode',
            'error',
          ),
        )
        .map(([shuffled, missing]) =>
          shuffled.map(({ event, details }) => ({ event, details: { ...details, [missing]: undefined } })),
        ),
    );
  fc.assert(
    fc.property(mangled, (events) => {
      const items = itemsOf(foldEvents(events));
      expect(JSON.parse(JSON.stringify(items))).toEqual(items);
    }),
  );
});
