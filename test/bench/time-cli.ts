import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCommand } from '../../cli/build.mjs';
import { median, timeInTurns } from './rounds.ts';

const rules = `<CORSConfiguration>
  <CORSRule>
    <AllowedOrigin>https://app.example.com</AllowedOrigin>
    <AllowedMethod>PUT</AllowedMethod>
    <AllowedHeader>*</AllowedHeader>
  </CORSRule>
</CORSConfiguration>
`;

const rounds = 31;

/** Prints how long `replay` takes from its start to its answer, over a Node that does nothing. */
export async function timeCli(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cos-cors-doctor-'));
  try {
    const command = await buildCommand(path.join(folder, 'cli'));
    const file = path.join(folder, 'rules.xml');
    writeFileSync(file, rules);
    const node = (...args: string[]) => spawnSync(process.execPath, args);
    const args = ['replay', '--rules', file, '--origin', 'https://app.example.com:8443'];
    const uncached = () =>
      spawnSync(process.execPath, [command, ...args], { env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } });
    const [nothing, later, first] = timeInTurns(
      [() => node('-e', '0'), () => node(command, ...args), uncached],
      rounds,
    );
    const times = (values: readonly number[] = []) => median(values).toFixed(0);
    const ratio = (values: readonly number[] = []) => (median(values) / median(nothing ?? [])).toFixed(2);
    console.log(
      `replay from start to answer, over node -e 0 (${times(nothing)} ms): ${ratio(later)} (${times(later)} ms), the first time ${ratio(first)} (${times(first)} ms)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
