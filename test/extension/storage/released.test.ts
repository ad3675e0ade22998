import '../support/fake-polyfill.ts';
import { describe, expect, test } from 'vitest';
import { localKeys, sessionKeys } from '../../../extension/storage/keys.ts';
import { browser } from '../support/fake-browser.ts';
import { bucket, readEverything } from '../support/read-everything.ts';
import { sampleNames, store, storedSample } from '../support/stored-samples.ts';

const { local, session } = storedSample('first');
const beginnings = [...Object.values(sessionKeys), ...Object.values(localKeys)]
  .map((key) => (typeof key === 'string' ? key : (key as (rest: string) => string)('')))
  .map((key) => key.replace(/:.*$/, ':'))
  // Neither holds anything of a person's.
  .filter((key) => key !== 'dropped:' && key !== sessionKeys.reserve);

test('a sample holds an item of each kind', () => {
  const keys = Object.keys({ ...local, ...session });
  expect(beginnings.filter((beginning) => !keys.some((key) => key.startsWith(beginning)))).toEqual([]);
});

describe.each(sampleNames)('what release %s stored', (name) => {
  test('is read whole, and nothing of it is dropped', async () => {
    await store(storedSample(name));
    const read = await readEverything();
    expect(read).toMatchObject({
      settings: local.settings,
      language: local.language,
      form: local.form,
      named: local.domains,
      namedInPrivate: session['private:domains'],
      configuration: local[`configuration:${bucket}`],
      configurationInPrivate: session[`private:configuration:${bucket}`],
      observed: local[`observed:${bucket}`],
      observedInPrivate: session[`private:observed:${bucket}`],
      captured: { leftOut: 12, underWay: 0 },
      early: session['early:5f0c1c0e-0000-4000-8000-000000000000:0'],
      asked: [{ asked: { bucket: session[Object.keys(session).find((key) => key.startsWith('asked:')) ?? ''] } }],
      checked: [session['checked:7']],
      views: [session['view:7']],
    });
    expect([...read.saved.keys()].sort()).toEqual([bucket, 'otherbucket-1250000000']);
    expect(read.captured.exchanges.map(({ id }) => id)).toEqual(['50', '234', '359']);
    expect([...read.state.pending.keys()].sort()).toEqual(['234', '235', '400']);
    expect([...read.state.changed]).toEqual([]);
    expect(await browser.storage.local.get(null)).toEqual(storedSample(name).local);
    expect(await browser.storage.session.get(null)).toEqual(storedSample(name).session);
  });
});

test('what a later release stored is not guessed at', async () => {
  const later = Object.entries(local).map(([key, value]) => [key, { version: 2, value }]);
  await browser.storage.local.set(Object.fromEntries(later));
  expect(await readEverything()).toMatchObject({
    settings: { keepOnNavigation: false, hideKeys: true },
    language: null,
    named: {},
    configuration: null,
    observed: [],
  });
});
