import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Finding, findings } from '../extension/findings/finding.ts';
import type { KnownConfigurations } from '../extension/findings/group.ts';
import { succeeded, verdictOf } from '../extension/findings/verdicts.ts';
import { type HarFileReading, readHarFile } from '../extension/har/har-file.ts';
import { bucketsOf } from '../src/cos/bucket-of.ts';
import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import { type NamedBuckets, withNamedBuckets } from '../src/cos/custom-domain.ts';
import { codeOf, refuse } from './failure.ts';

/** In bytes. */
const chunkSize = 1024 * 1024;

/** What else is known about a HAR. */
export interface Known {
  /** The rules of the bucket; `null` where they are not known. */
  readonly rules: CorsConfiguration | null;
  /** The bucket whose rules these are; `null` where the HAR has no other. */
  readonly bucket: string | null;
  /** The buckets behind custom domains. */
  readonly named: NamedBuckets;
}

/** What a HAR comes to. */
export interface HarFindings {
  readonly reading: HarFileReading;
  readonly findings: readonly Finding[];
  /** How many requests to COS went well, and of how many no end is recorded. */
  readonly succeeded: number;
  readonly unended: number;
}

function known({ rules, bucket }: Known, buckets: readonly string[]): KnownConfigurations {
  if (bucket !== null && !buckets.includes(bucket)) return refuse({ kind: 'other-bucket', bucket, buckets });
  if (rules === null) return new Map();
  if (bucket === null && buckets.length > 1) return refuse({ kind: 'several-buckets', buckets });
  const whose = bucket ?? buckets[0];
  return new Map(whose === undefined ? [] : [[whose, { configuration: rules, savedAt: 0 }]]);
}

/** Reads a HAR and finds what failed in it. `onProgress` hears how many bytes are read. */
export async function harFindings(
  file: string,
  what: Known,
  onProgress: (bytes: number) => void,
): Promise<HarFindings> {
  try {
    // A pipe is read as a file is: `<(gunzip -c upload.har.gz)` names one.
    if ((await stat(file)).isDirectory()) return refuse({ kind: 'unreadable', file, code: 'EISDIR' });
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return refuse({ kind: 'unreadable', file, code: codeOf(error) });
  }
  const isNamed = (host: string) => Object.hasOwn(what.named, host);
  const reading = await readHarFile(createReadStream(file, { highWaterMark: chunkSize }), onProgress, { isNamed });
  const exchanges = withNamedBuckets(reading.exchanges, what.named);
  const outcomes = exchanges.map((exchange) => verdictOf(exchange).outcome);
  return {
    reading,
    findings: findings(exchanges, exchanges.length === 0 ? new Map() : known(what, bucketsOf(exchanges))),
    succeeded: exchanges.filter(succeeded).length,
    unended: outcomes.filter((outcome) => outcome === 'pending').length,
  };
}
