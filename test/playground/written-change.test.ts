import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type COS from 'cos-nodejs-sdk-v5';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit } from '../../src/cos/edits/edit.ts';
import { type Notation, printConfiguration } from '../../src/notation/print.ts';
import { configuration } from '../src/support/random-configuration.ts';
import { noCorsConfiguration } from './bucket/bucket.ts';
import { type Playground, startPlayground } from './playground.ts';
import { sdkClient } from './sdk-client.ts';

const Bucket = 'examplebucket-1250000000';
const Region = 'ap-guangzhou';

let playground: Playground;
let cos: COS;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'playground-'));
  playground = await startPlayground({ buckets: [{ name: Bucket, region: Region }] });
  cos = sdkClient(playground, directory);
});
afterAll(async () => {
  await playground.close();
  await rm(directory, { recursive: true });
});

/** How the vendor's SDK sends what each notation gives. */
const senders = {
  javascript: (code: string) => compileFunction(`return ${code}`, ['cos', 'Bucket', 'Region'])(cos, Bucket, Region),
  xml: (document: string) =>
    cos.request({
      Method: 'PUT',
      Bucket,
      Region,
      Action: 'cors',
      Body: document,
      Headers: {
        'Content-Type': 'application/xml',
        'Content-MD5': createHash('md5').update(document).digest('base64'),
      },
    }),
} satisfies Partial<Record<Notation, (text: string) => Promise<unknown>>>;

async function rulesAfter(written: CorsConfiguration, notation: keyof typeof senders): Promise<CorsConfiguration> {
  const bucket = playground.bucket(Bucket);
  bucket.cors = noCorsConfiguration;
  await senders[notation](printConfiguration(written, notation, 'en'));
  return bucket.cors;
}

const notations = ['javascript', 'xml'] as const;

it.each(notations)('%s: a bucket has exactly the rules that the SDK sends as they are written', async (notation) => {
  const ids = fc.constantFrom('it\'s "one"', '`two` $y {$z}', 'C:\\new\\u0041', '上传 <规则> & é', '\u{1F600}');
  await fc.assert(
    fc.asyncProperty(configuration, fc.array(ids, { maxLength: 5 }), async ({ rules, responseVary }, given) => {
      const named = rules.map((rule, index) => ({ ...rule, ...(given[index] && { id: given[index] }) }));
      const written = { rules: named, responseVary };
      expect(await rulesAfter(written, notation)).toEqual(written);
    }),
    { numRuns: 50 },
  );
});

it.each(notations)('%s: a change is what the bucket has once it is sent', async (notation) => {
  const rule = {
    id: 'uploads',
    allowedOrigins: ['https://app.example.com:8443'],
    allowedMethods: ['PUT', 'POST'],
    allowedHeaders: ['content-type'],
    exposeHeaders: ['ETag'],
    maxAgeSeconds: 600,
  };
  const edits: readonly Edit[] = [
    { kind: 'add-lines', rule: 0, field: 'allowedOrigins', lines: ['https://app.example.com'] },
    { kind: 'insert-rule', at: 0, rule: { ...rule, id: 'first', allowedMethods: ['GET'] } },
  ];
  const changed = applyEdits({ rules: [rule], responseVary: true }, edits);
  expect(await rulesAfter(changed, notation)).toEqual(changed);
  expect(playground.bucket(Bucket).requests.at(-1)).toMatchObject({ method: 'PUT', status: 200 });
});
