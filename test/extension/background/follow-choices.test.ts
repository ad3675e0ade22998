import '../support/fake-polyfill.ts';
import { expect, test } from 'vitest';
import { startRun } from '../../../extension/background/background-run.ts';
import { followChoices } from '../../../extension/background/follow-choices.ts';
import { storageArea } from '../../../extension/storage/areas.ts';
import { type AskedBucket, askedBucket } from '../../../extension/storage/asked-buckets.ts';
import { chosenHideKey } from '../../../extension/storage/hidden-keys.ts';
import { settings } from '../../../extension/storage/settings.ts';

const request = { origin: 'https://app.example.com', method: 'PUT', headerNames: [] };

async function storeAsked(url: string): Promise<void> {
  const question = { request, credentialsMode: 'omit', otherOrigins: [] } as const;
  const asked = { question, url, answered: [], problem: null, progress: 'done', startedAt: 1, endedAt: 2 } as const;
  await askedBucket({ url, request, inPrivate: false }).set(asked);
}

test('what buckets were asked at an address with an object key goes when keys are to be hidden', async () => {
  const run = startRun(
    () => undefined,
    () => undefined,
  );
  await run.started;
  const hideKey = await chosenHideKey();
  const [root, named, hidden] = [
    'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/',
    'https://files.example.com/patients/jane.pdf',
    `https://files.example.com/${hideKey('patients/jane.pdf')}`,
  ] as const;
  const asked = async () => {
    const items = Object.entries(await storageArea('session').get()).filter(([key]) => key.startsWith('asked:'));
    return items.map(([, item]) => (item as AskedBucket).url);
  };
  for (const url of [root, named, hidden]) await storeAsked(url);
  await followChoices(run);
  expect(await asked()).toEqual([root, named, hidden]);
  await settings.set({ keepOnNavigation: false, hideKeys: true });
  await followChoices(run);
  expect(await asked()).toEqual([root, hidden]);
  expect(JSON.stringify(await storageArea('session').get())).not.toContain('jane');
});
