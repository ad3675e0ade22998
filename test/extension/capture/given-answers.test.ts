import { expect, test } from 'vitest';
import type { Sighting } from '../../../extension/capture/capture-event.ts';
import { captureFrom } from '../../../extension/capture/capture-from.ts';
import { type CaptureState, closeTab, emptyCapture } from '../../../extension/capture/capture-state.ts';
import { noteGiven, withGivenBefore } from '../../../extension/capture/given-answers.ts';
import { takeIn } from '../../../extension/capture/intake.ts';
import { findings } from '../../../extension/findings/finding.ts';
import { exchangesIn, foldEvents, itemsOf } from '../support/fold-recording.ts';
import { recording } from '../support/recordings.ts';

const response = { status: 200, headers: [] };

function got(id: string, more: object = {}): Sighting {
  const taken = takeIn('onHeadersReceived', {
    requestId: '1',
    method: 'GET',
    type: 'image',
    tabId: 1,
    timeStamp: 1,
    url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/a.png',
    statusCode: 200,
    responseHeaders: [{ name: 'x-cos-request-id', value: id }],
    ...more,
  });
  if (taken === null || !('requestId' in taken)) throw new Error('no sighting');
  return taken;
}

const noted = (state: CaptureState, sighting: Sighting) => withGivenBefore(state, sighting, response).givenBefore;

function given(...ids: string[]): CaptureState {
  const state = emptyCapture();
  for (const id of ids) noteGiven(state, got(id));
  return state;
}

test.each<[string, Sighting, 'plain' | undefined]>([
  ['the same answer', got('N1'), 'plain'],
  ['another answer', got('N2'), undefined],
  ['one in another tab', got('N1', { tabId: 2 }), undefined],
  [
    'one from another address',
    got('N1', { url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/b' }),
    undefined,
  ],
  ['one to a method whose answers are not stored', got('N1', { method: 'PUT' }), undefined],
  ['one without an id', got(''), undefined],
])('after a plain request, %s', (_, sighting, expected) => {
  expect(noted(given('N1', ''), sighting)).toBe(expected);
});

test('of many answers the latest are known', () => {
  const state = given(...Array.from({ length: 300 }, (_, index) => `N${index}`));
  expect(state.given.size).toBe(200);
  expect(noted(state, got('N299'))).toBe('plain');
  expect(noted(state, got('N0'))).toBeUndefined();
});

test('they outlive the worker, hold no address, and leave with their tab', () => {
  const items = itemsOf(given('N1'));
  expect(JSON.stringify(items)).not.toMatch(/examplebucket|a\.png|N1/);
  const state = captureFrom(items);
  expect(noted(state, got('N1'))).toBe('plain');
  closeTab(state, 1);
  expect(noted(state, got('N1'))).toBeUndefined();
  expect(itemsOf(state)).toEqual({});
});

test('an image and then a fetch of one address: the stored answer is told', () => {
  const exchanges = exchangesIn(foldEvents(recording('chromium/cache-img-then-fetch')));
  expect(findings(exchanges, new Map()).map(({ diagnosis }) => diagnosis)).toMatchObject([
    { kind: 'stored-answer', shownBy: 'request-id', storedFor: 'no-origin' },
  ]);
});
