import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import { harText, readHar } from '../../support/har-files.ts';
import { bucket, first, sent } from '../../support/uploads.ts';

test('what failed in a recording is shown though a change was made since; what failed in a tab is not', () => {
  const { exchanges } = readHar(harText('chromium/preflight-refused'));
  const configuration = { rules: [], responseVary: false };
  const saved = { configuration, savedAt: Date.UTC(2030, 0), changedAt: Date.UTC(2030, 0) };
  const found = (recorded: boolean) => {
    const state = createFindingsState(signal(recorded));
    state.exchanges.value = exchanges;
    state.saved.value = new Map([['examplebucket-1250000000', saved]]);
    return state.findings.value.map(({ diagnosis }) => diagnosis.kind);
  };
  expect(found(true)).toEqual(['no-configuration']);
  expect(found(false)).toEqual([]);
});

test('a view tells findings by the names that were given, and knows every bucket', () => {
  const host = 'files.example.com';
  const state = createFindingsState();
  state.exchanges.value = [sent({ host }), sent({ host: first.replace(bucket, 'seenbucket-1250000000') })];
  state.rememberedBuckets.value = ['oldbucket-1250000000'];
  expect(state.findings.value.map(({ diagnosis }) => diagnosis.kind)).toContain('bucket-not-known');
  expect(state.buckets.value).toEqual(['seenbucket-1250000000']);
  state.namedBuckets.value = { [host]: bucket };
  expect(state.findings.value.map(({ diagnosis }) => diagnosis.kind)).not.toContain('bucket-not-known');
  expect(state.buckets.value).toEqual([bucket, 'seenbucket-1250000000']);
  expect(state.knownBuckets.value).toEqual([bucket, 'seenbucket-1250000000', 'oldbucket-1250000000']);
});

test('a bucket can be asked while its rules are not known, and not about a recording', () => {
  const { exchanges } = readHar(harText('chromium/preflight-refused'));
  const askable = (recorded: boolean, saved = false) => {
    const state = createFindingsState(signal(recorded));
    state.exchanges.value = exchanges;
    const configuration = { rules: [], responseVary: false };
    if (saved) state.saved.value = new Map([['examplebucket-1250000000', { configuration, savedAt: 0 }]]);
    return state.askable.value?.id ?? null;
  };
  expect(askable(false)).toBe(exchanges[0]?.id);
  expect(askable(true)).toBeNull();
  expect(askable(false, true)).toBeNull();
});

test('the host of a bucket that is not known can be asked, too', () => {
  const state = createFindingsState();
  state.exchanges.value = [sent({ host: 'files.example.com' })];
  expect(state.findings.value.map(({ diagnosis }) => diagnosis.kind)).toContain('bucket-not-known');
  expect(state.askable.value?.request.url).toContain('files.example.com');
});

test('where there is room for one column, none of several findings is shown before one is chosen', () => {
  const isOneColumn = signal(true);
  const state = createFindingsState(undefined, undefined, isOneColumn);
  const shown = () => state.selected.value?.diagnosis.kind ?? null;
  const one = sent();
  state.exchanges.value = [one];
  expect(shown()).toBe('rules-unknown');
  // What is being read stays while more fails.
  const other = sent({ method: 'DELETE', outcome: 403 });
  state.exchanges.value = [one, other];
  expect(shown()).toBe('rules-unknown');
  state.selectedExchange.value = null;
  expect([shown(), state.hasFailures.value]).toEqual([null, true]);
  isOneColumn.value = false;
  expect(shown()).toBe('rules-unknown');
  isOneColumn.value = true;
  state.selectedExchange.value = other.id;
  expect(shown()).toBe('not-cors');
  state.exchanges.value = [one];
  expect(shown()).toBe('rules-unknown');
});
