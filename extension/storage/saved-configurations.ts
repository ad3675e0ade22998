import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { fields, isTime, oneOf, orNull, type Shape } from '../shapes/shape.ts';
import { storageArea } from './areas.ts';
import { isConfiguration } from './configuration-shape.ts';
import { dropUnreadable } from './dropped-items.ts';
import { localKeys } from './keys.ts';
import { rememberedItem, type Stored, type StoredItem } from './stored-item.ts';
import { valueOfVersion } from './version.ts';

/** Where a configuration came from. */
export type ConfigurationSource = 'pasted' | 'fetched';

/** A bucket's configuration as a person, or the bucket itself, gave it. Times are in milliseconds since the epoch. */
export interface SavedConfiguration {
  readonly configuration: CorsConfiguration;
  readonly savedAt: number;
  /** `fetched` where the bucket itself gave it at `savedAt`; otherwise a person pasted or changed it. */
  readonly source?: ConfigurationSource;
  /** When the person said to have made a change in the console: earlier failures happened under other rules. */
  readonly changedAt?: number;
}

const isSaved: Shape<SavedConfiguration> = fields<SavedConfiguration>(
  { configuration: isConfiguration, savedAt: isTime },
  { source: oneOf('pasted', 'fetched'), changedAt: isTime },
);

/** The configuration stored for a bucket such as `examplebucket-1250000000`. `inPrivate`: see `rememberedItem`. */
export function savedConfiguration(bucketName: string, inPrivate = false): StoredItem<SavedConfiguration | null> {
  const key = localKeys.configuration(bucketName);
  return rememberedItem<SavedConfiguration | null>(key, null, inPrivate, { fits: orNull(isSaved) });
}

/** Every configuration that is stored for good, by bucket name. */
export const savedConfigurations: Stored<ReadonlyMap<string, SavedConfiguration>> = {
  get: async () => {
    const prefix = localKeys.configuration('');
    const all = Object.entries(await storageArea('local').get()).filter(([key]) => key.startsWith(prefix));
    const found = all.map(([key, stored]) => [key, valueOfVersion(stored)] as const);
    dropUnreadable(
      'local',
      found.flatMap(([key, value]) => (isSaved(value) ? [] : [key])),
    );
    return new Map(found.flatMap(([key, value]) => (isSaved(value) ? [[key.slice(prefix.length), value]] : [])));
  },
  watch: (listener) =>
    storageArea('local').watch((changes) => {
      if (!Object.keys(changes).some((key) => key.startsWith(localKeys.configuration('')))) return;
      savedConfigurations.get().then(listener, () => undefined);
    }),
};
