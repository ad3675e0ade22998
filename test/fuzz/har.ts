import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHarFile } from '../../extension/har/har-file.ts';
import { createFindingsState } from '../../extension/ui/state/findings-state.ts';
import { en } from '../../src/text/en/en.ts';
import { diagnosisText } from '../../src/text/text.ts';
import { harNames, harText } from '../extension/support/har-files.ts';
import { changed, changes } from './changes.ts';
import { patience, runs } from './runs.ts';

const utf8 = new TextEncoder();
const samples = harNames.map((name) => JSON.parse(harText(name)) as object);

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** A HAR with changes at some places; perhaps cut off, and perhaps with other bytes at one place. */
const hars = fc.record({
  sample: fc.nat({ max: samples.length - 1 }),
  edits: fc.array(changes, { maxLength: 6 }),
  end: fc.option(fc.nat(), { freq: 5 }),
  bytes: fc.option(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 6 })), { freq: 5 }),
  chunk: fc.constantFrom(7, 1000, 1e6),
});

test(
  'whatever is changed in a HAR, it is read to an end, and its findings are shown',
  async () => {
    await fc.assert(
      fc.asyncProperty(hars, async ({ sample, edits, end, bytes, chunk }) => {
        const whole = utf8.encode(JSON.stringify(edits.reduce(changed, samples[sample] as unknown) ?? null));
        if (bytes !== null) whole.set(bytes[1].slice(0, whole.length), bytes[0] % Math.max(1, whole.length - 6));
        const file = end === null ? whole : whole.subarray(0, end % (whole.length + 1));
        const reading = await readHarFile(chunksOf(file, chunk));
        expect(structuredClone(reading)).toEqual(reading);
        const state = createFindingsState();
        state.exchanges.value = reading.exchanges;
        for (const { diagnosis, others } of state.findings.value)
          for (const each of [diagnosis, ...others]) expect(diagnosisText(en, each).title).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  },
  patience,
);
