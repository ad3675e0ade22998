import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import { rememberedItem, type StoredItem, storedItem } from './stored-item.ts';

/** A configuration as somebody gave it, and when: milliseconds since the epoch. */
export interface SavedConfiguration {
  readonly configuration: CorsConfiguration;
  readonly savedAt: number;
  /** When a change was said to be made in the console: what failed before it failed under other rules. */
  readonly changedAt?: number;
}

/** The configuration remembered for a bucket: `examplebucket-1250000000`. What a private window adds goes with it. */
export function savedConfiguration(bucketName: string, inPrivate = false): StoredItem<SavedConfiguration | null> {
  return rememberedItem<SavedConfiguration | null>(`configuration:${bucketName}`, null, inPrivate);
}

/** The language chosen by hand; `null` follows the browser. */
export const language = storedItem<'en' | 'zh-CN' | null>('local', 'language', null);
