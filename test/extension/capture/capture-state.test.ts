import { expect, test } from 'vitest';
import { forgetTab } from '../../../extension/capture/capture-state.ts';
import { foldEvents, itemsOf } from '../support/fold-recording.ts';
import { recording, withDetails } from '../support/recordings.ts';

const upload = recording('firefox/put-etag-unexposed');

test('a tab that is forgotten takes its pending requests along, and no other tab', () => {
  const first = upload.slice(0, 1);
  const begun = foldEvents([
    ...withDetails(first, { requestId: 'mine' }),
    ...withDetails(first, { requestId: 'other', tabId: 99 }),
  ]);
  const whole = foldEvents(upload);
  forgetTab(whole, Number(upload[0]?.details.tabId));
  expect(itemsOf(whole)).toEqual({});
  forgetTab(begun, 99);
  expect([...begun.pending.keys()]).toEqual(['mine']);
});
