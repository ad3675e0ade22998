import { captureFrom } from '../../../extension/capture/capture-from.ts';
import { storageArea } from '../../../extension/storage/areas.ts';
import { askedItems } from '../../../extension/storage/asked-buckets.ts';
import { checkedBucket, checkedKeyOf } from '../../../extension/storage/checked-buckets.ts';
import { chosenForm } from '../../../extension/storage/chosen-form.ts';
import { eventsIn } from '../../../extension/storage/early-page.ts';
import { keptView, keptViewKeyOf } from '../../../extension/storage/kept-view.ts';
import { namedBuckets } from '../../../extension/storage/named-buckets.ts';
import { observedAnswers } from '../../../extension/storage/observed-answers.ts';
import { savedConfiguration, savedConfigurations } from '../../../extension/storage/saved-configurations.ts';
import { language, settings } from '../../../extension/storage/settings.ts';
import { capturedOf } from '../../../extension/storage/stored-capture.ts';

/** The bucket whose items `readEverything` reads. */
export const bucket = 'examplebucket-1250000000';
const tabId = 7;
const origin = 'https://app.example.com';

/** Reads all that is stored, as the background and the views together do. */
export async function readEverything() {
  const items = await storageArea('session').get();
  const keys = Object.keys(items).map(checkedKeyOf);
  const views = Object.keys(items).map(keptViewKeyOf);
  return {
    settings: await settings.get(),
    language: await language.get(),
    form: await chosenForm.get(),
    named: await namedBuckets().get(),
    namedInPrivate: await namedBuckets(true).get(),
    saved: await savedConfigurations.get(),
    configuration: await savedConfiguration(bucket).get(),
    configurationInPrivate: await savedConfiguration(bucket, true).get(),
    observed: await observedAnswers(bucket).get(),
    observedInPrivate: await observedAnswers(bucket, true).get(),
    captured: await capturedOf({ tabId, origin, inPrivate: false }).get(),
    state: captureFrom(items),
    early: Object.entries(items).flatMap(([key, page]) => (key.startsWith('early:') ? eventsIn(key, page) : [])),
    asked: askedItems(items),
    views: await Promise.all(views.flatMap((key) => (key === null ? [] : [keptView(key).get()]))),
    checked: await Promise.all(keys.flatMap((key) => (key === null ? [] : [checkedBucket(key).get()]))),
  };
}
