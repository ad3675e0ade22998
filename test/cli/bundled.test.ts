import { type StdioOptions, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../cli/build.mjs';
import { listedLicenses, notAllowed } from '../release/bundled-licenses.ts';
import { folder, ran } from './support/ran.ts';

const files = folder();
afterAll(files.remove);

let command: string;
beforeAll(async () => {
  command = await buildCommand(`${files.place}/cli`);
}, 60_000);

/** Runs the bundle in a process of its own. */
function runBundle(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const pasted = files.file(
  'pasted.txt',
  '规则 1\n来源 Origin\nhttps://www.example.com、https://a.example\n操作 Methods\nPUT\nAllow-Headers\n*\n',
);

describe('the bundle', () => {
  test('lists the licences of what is in it, which are permissive or the MPL', () => {
    const listed = listedLicenses(readFileSync(path.join(path.dirname(command), 'LICENSES.txt'), 'utf8'));
    expect(Object.keys(listed)).toEqual(['@noble/hashes', '@rgrove/parse-xml', '@streamparser/json', 'json5', 'yaml']);
    expect(notAllowed(listed)).toEqual([]);
  });

  test.each<string[][]>([
    [['--help']],
    [['judge']],
    [['rules', pasted]],
    [['rules', pasted, '--as', 'console']],
    [['replay', '--rules', pasted, '--origin', 'https://b.example', '--upload', 'parts']],
    [['har', 'test/hars/chromium/preflight-refused.har']],
  ])('says what its sources say: %j', async (args) => {
    for (const lang of ['en', 'zh-CN']) {
      const all = [...args, '--lang', lang];
      expect(runBundle(all)).toEqual(await ran(all));
    }
  });

  test.skipIf(!existsSync('/dev/full'))('says in a sentence that the disk is full, and judges nothing', () => {
    const full = openSync('/dev/full', 'w');
    const to = (stdio: StdioOptions) =>
      spawnSync(process.execPath, [command, 'rules', pasted], { encoding: 'utf8', stdio });
    const { status, stderr } = to(['ignore', full, 'pipe']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^What was found .*\(ENOSPC\): .*\n$/)]);
    expect(to(['ignore', full, full]).status).toBe(2);
    closeSync(full);
  });

  test('keeps compiled code for its commands alone, where nobody else may write', () => {
    const kept = path.join(path.dirname(command), '.compiled');
    rmSync(kept, { recursive: true, force: true });
    const script = 'umask 0; for name in judge rules toString fetch; do "$0" "$1" $name; done; true';
    spawnSync('sh', ['-c', script, process.execPath, command], { encoding: 'utf8' });
    const names = readdirSync(kept).sort();
    expect(names.map((name) => /[0-9a-f]{16}-(\w+)$/.exec(name)?.[1])).toEqual(['fetch', 'help', 'rules']);
    if (process.platform === 'win32') return;
    const modes = ['', ...names].map((name) => statSync(path.join(kept, name)).mode & 0o022);
    expect(modes).toEqual([0, 0, 0, 0]);
  });

  // Where everybody may make files, as in /tmp, the folder beside the command may be somebody else's.
  test.skipIf(process.platform === 'win32')('runs no compiled code from a folder where others may write', () => {
    const kept = path.join(path.dirname(command), '.compiled');
    rmSync(kept, { recursive: true, force: true });
    const { out } = runBundle(['--help']);
    const [name = ''] = readdirSync(kept);
    const source = readFileSync(command, 'latin1').split('\n//').at(-1) ?? '';
    // Of the code that belongs to what was compiled, V8 compares the length.
    const compiled = new Script('console.log("planted"); process.exit()'.padEnd(source.length), { filename: command });
    const planted = compiled.createCachedData();
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(planted));
    writeFileSync(path.join(kept, name), Buffer.concat([sum, planted]));
    expect(runBundle(['--help']).out).toBe('planted\n');
    chmodSync(kept, 0o777);
    expect(runBundle(['--help']).out).toBe(out);
    if (process.getuid?.() === 0) {
      chmodSync(kept, 0o755);
      chownSync(kept, 65_534, 65_534);
      expect(runBundle(['--help']).out).toBe(out);
    }
    rmSync(path.join(kept, name));
    expect(runBundle(['--help']).out).toBe(out);
    expect(readdirSync(kept)).toEqual([]);
    rmSync(kept, { recursive: true });
  });

  test('starts with compiled code that a failing disk changed or cut', () => {
    const kept = path.join(path.dirname(command), '.compiled');
    const help = () => spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' });
    const { stdout } = help();
    const name = readdirSync(kept).find((each) => each.endsWith('-help')) ?? '';
    const whole = readFileSync(path.join(kept, name));
    for (const share of [0, 0.2, 0.4, 0.6, 0.8]) {
      const at = Math.floor(whole.length * share);
      const changed = Uint8Array.from(whole);
      changed.fill(0xff, at, at + 64);
      for (const damaged of [changed, whole.subarray(0, at)]) {
        writeFileSync(path.join(kept, name), damaged);
        expect([share, help()]).toEqual([share, expect.objectContaining({ status: 0, stdout })]);
      }
    }
  });
});
