import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { storageArea } from './areas.ts';
import { rememberedItem, type Stored, type StoredItem } from './stored-item.ts';

/** A configuration as somebody gave it, and when: milliseconds since the epoch. */
export interface SavedConfiguration {
  readonly configuration: CorsConfiguration;
  readonly savedAt: number;
  /** When a change was said to be made in the console: what failed before it failed under other rules. */
  readonly changedAt?: number;
}

const configurationKey = (bucketName: string) => `configuration:${bucketName}`;

/** The configuration remembered for a bucket: `examplebucket-1250000000`. What a private window adds goes with it. */
export function savedConfiguration(bucketName: string, inPrivate = false): StoredItem<SavedConfiguration | null> {
  return rememberedItem<SavedConfiguration | null>(configurationKey(bucketName), null, inPrivate);
}

/** Every bucket whose configuration is remembered, by name. */
export const savedConfigurations: Stored<ReadonlyMap<string, SavedConfiguration>> = {
  get: async () => {
    const prefix = configurationKey('');
    const found = Object.entries(await storageArea('local').get()).filter(([key]) => key.startsWith(prefix));
    return new Map(found.map(([key, value]) => [key.slice(prefix.length), value as SavedConfiguration]));
  },
  watch: (listener) =>
    storageArea('local').watch((changes) => {
      if (!Object.keys(changes).some((key) => key.startsWith(configurationKey('')))) return;
      savedConfigurations.get().then(listener, () => undefined);
    }),
};
