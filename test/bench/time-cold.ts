import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { heavyLoads } from './heavy-loads.ts';
import { median, print, spread } from './rounds.ts';

/** The first load is what a person has; the others are what somebody may make up. */
const [ordinary = '', ...others] = Object.keys(heavyLoads);
const rounds = 31;
const fewerRounds = 3;
/** A process that takes longer is stopped. */
const longest = 30_000;

/** Bundles the process that works out one load's findings, as the extension's files are bundled. Gives its file. */
async function bundled(folder: string): Promise<string> {
  const outfile = path.join(folder, 'cold-process.mjs');
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('cold-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

/** What one process measures, in milliseconds: until findings can be listed, and until each one's change is known. */
interface ColdTime {
  readonly listed: number;
  readonly all: number;
}

/** Gives what each of some fresh processes measures; infinite for one that was stopped. */
function coldTimes(file: string, load: string, count: number): ColdTime[] {
  return Array.from({ length: count }, () => {
    try {
      return JSON.parse(
        execFileSync(process.execPath, [file, load], { encoding: 'utf8', timeout: longest }),
      ) as ColdTime;
    } catch {
      return { listed: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };
    }
  });
}

const listed = (times: readonly ColdTime[]) => times.map((time) => time.listed);
const all = (times: readonly ColdTime[]) => times.map((time) => time.all);

/** Prints how long all findings take in a process that has done nothing before, for each load: see `heavyLoads`. */
export async function timeCold(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-cold-'));
  try {
    const file = await bundled(folder);
    const times = coldTimes(file, ordinary, rounds);
    print(`all findings of ${ordinary}, in a fresh process`, [
      ['until they can be listed, ms', spread(listed(times), 0)],
      ['with the change of each, ms', spread(all(times), 0)],
    ]);
    print(
      'the same of what somebody may make up, ms',
      others.map((load) => [load, median(all(coldTimes(file, load, fewerRounds))).toFixed(0)]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
