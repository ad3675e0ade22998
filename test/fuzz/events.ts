import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capture } from '../../extension/capture/capture.ts';
import { webRequestEvents } from '../../extension/capture/capture-event.ts';
import { captureFrom } from '../../extension/capture/capture-from.ts';
import { emptyCapture, writeOut } from '../../extension/capture/capture-state.ts';
import { takeIn } from '../../extension/capture/intake.ts';
import { createFindingsState } from '../../extension/ui/state/findings-state.ts';
import { en } from '../../src/text/en/en.ts';
import { diagnosisText } from '../../src/text/text.ts';
import { changed, changes } from './changes.ts';
import { patience, runs } from './runs.ts';

const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg';
const details = {
  requestId: '1',
  method: 'PUT',
  type: 'xmlhttprequest',
  url,
  timeStamp: 1,
  tabId: 1,
  frameId: 0,
  documentId: 'd',
  initiator: 'https://app.example.com',
  statusCode: 200,
  fromCache: false,
  error: 'net::ERR_FAILED',
  requestHeaders: [
    { name: 'Origin', value: 'https://app.example.com' },
    { name: 'Sec-Fetch-Mode', value: 'cors' },
    { name: 'Access-Control-Request-Method', value: 'PUT' },
    { name: 'Access-Control-Request-Headers', value: 'authorization' },
  ],
  responseHeaders: [
    { name: 'Access-Control-Allow-Origin', value: 'https://app.example.com' },
    { name: 'Location', value: url },
    { name: 'x-cos-request-id', value: 'NjJhYjVmYWNfMTUwYzhjMGJfMTVjZF9mMDQ4YjE=' },
  ],
};

const events = fc.array(
  fc.record({
    event: fc.constantFrom(...webRequestEvents),
    id: fc.constantFrom('1', '2', '3', '__proto__'),
    method: fc.constantFrom('PUT', 'PUT', 'OPTIONS', 'constructor'),
    status: fc.constantFrom(200, 403, 304, 302, 0),
    edits: fc.array(changes, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test(
  'whatever a browser tells of requests, it is taken in, stored and read back, and its findings are shown',
  () => {
    fc.assert(
      fc.property(events, (all) => {
        const state = emptyCapture();
        for (const { event, id, method, status, edits } of all) {
          const told = { ...details, requestId: id, method, statusCode: status };
          const taken = takeIn(event, edits.reduce(changed, told as unknown));
          expect(structuredClone(taken)).toEqual(taken);
          if (taken !== null) capture(state, taken);
        }
        writeOut(state);
        const exchanges = [...state.exchanges.values()].flatMap((ofTab) => [...ofTab.values()]);
        const read = captureFrom(Object.fromEntries(state.texts));
        // A guard may drop what has times that no browser tells; nothing else comes out of it.
        for (const [tabId, ofTab] of read.exchanges)
          for (const [id, exchange] of ofTab) expect(exchange).toEqual(state.exchanges.get(tabId)?.get(id));
        const view = createFindingsState();
        view.exchanges.value = exchanges;
        for (const { diagnosis, others } of view.findings.value)
          for (const each of [diagnosis, ...others]) expect(diagnosisText(en, each).title).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  },
  patience,
);
