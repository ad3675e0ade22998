import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import type { Check } from './check.ts';

/** A change of known rules that a person said to have saved in the console. */
export interface SavedChange {
  readonly before: CorsConfiguration;
  readonly configuration: CorsConfiguration;
}

/** What is to be checked of a tab's requests to one bucket. */
export interface CheckToMake {
  /** The bucket, `examplebucket-1250000000`, or the host where that is not known. */
  readonly place: string;
  readonly bucket: string | null;
  readonly check: Check;
  readonly change: SavedChange | null;
  /** The origin of the tab's page; `null` when it is not known. */
  readonly pageOrigin: string | null;
}
