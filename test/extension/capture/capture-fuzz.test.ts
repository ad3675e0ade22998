import { expect, test } from 'vitest';
import { makeRoom } from '../../../extension/background/make-room.ts';
import { captureInOrder } from '../../../extension/capture/capture-in-order.ts';
import { type CaptureState, emptyCapture } from '../../../extension/capture/capture-state.ts';
import { takeIn } from '../../../extension/capture/intake.ts';
import { recordedVerdict } from '../../../src/recorded-verdict.ts';
import { seed } from '../../set-up.ts';
import { exchangesIn, itemsOf, type RecordedEvent } from '../support/fold-recording.ts';
import { recording, recordings } from '../support/recordings.ts';

const all = recordings.map((name) => recording(name));

/** Makes a source of numbers that a seed repeats: https://en.wikipedia.org/wiki/Xorshift */
function chance(seed: number) {
  let state = seed || 1;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Draw = ReturnType<typeof chance>;

const strange: readonly unknown[] = [
  undefined,
  null,
  '',
  '__proto__',
  'constructor',
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  {},
  [],
  [null],
  [{ name: 'Origin' }],
  [{ name: 'Location', value: 'https://%' }],
  'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/%E0%A4%A',
  'data:text/plain,',
  'OPTIONS',
  'main_frame',
  'net::ERR_FAILED',
  204,
  302,
  true,
];
const fields = (
  'requestId url type method tabId frameId documentId timeStamp initiator originUrl requestHeaders responseHeaders ' +
  'statusCode error fromCache incognito'
).split(' ');

function mangled({ event, details }: RecordedEvent, draw: Draw, time: number): RecordedEvent {
  const more: Record<string, unknown> = { timeStamp: time };
  if (draw(3) === 0) more.requestId = String(draw(2000));
  if (draw(6) === 0) more[fields[draw(fields.length)] ?? ''] = strange[draw(strange.length)];
  return { event, details: { ...details, ...more } };
}

/** Draws some events of a few recordings, in any order, some of them twice and some of them changed. */
function sequence(draw: Draw, time: number): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  const length = 1 + draw(24);
  while (events.length < length) {
    const source = all[draw(all.length)] ?? [];
    const from = draw(source.length);
    events.push(...source.slice(from, from + 1 + draw(8)));
  }
  if (draw(2) === 0) events.sort(() => draw(3) - 1);
  return events.map((event, at) => mangled(event, draw, time + at));
}

function expectBounded(state: CaptureState): void {
  for (const ofTab of state.exchanges.values()) expect(ofTab.size).toBeLessThanOrEqual(500);
  expect(state.pending.size).toBeLessThanOrEqual(3000);
  expect(state.size).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(state.exchanges.size).toBeLessThanOrEqual(5000);
}

const runs = Number(process.env.FUZZ_RUNS ?? 5000);

test(`${runs} sequences of events, in any order and with anything in them, neither throw nor grow beyond bounds`, () => {
  const state = emptyCapture();
  for (let run = 1; run <= runs; run++) {
    const events = sequence(chance(seed + run), run * 100).flatMap(
      ({ event, details }) => takeIn(event, details) ?? [],
    );
    try {
      captureInOrder(state, events);
      makeRoom(state);
      for (const key of state.changed) {
        const [, tabId, id] = /^exchange:(-?\d+):(.*)$/s.exec(key) ?? [];
        const exchange = state.exchanges.get(Number(tabId))?.get(id ?? '');
        if (exchange !== undefined) recordedVerdict(exchange);
      }
    } catch (error) {
      throw new Error(`Sequence ${run} of seed ${seed}: ${JSON.stringify(events)}`, { cause: error });
    }
    state.changed.clear();
    if (run % 100 === 0) expectBounded(state);
  }
  expectBounded(state);
  expect(Object.fromEntries(state.texts)).toEqual(itemsOf(state));
  expect(state.size).toBe(Object.values(itemsOf(state)).join('').length);
  expect(exchangesIn(state).length).toBeGreaterThan(100);
}, 300_000);
