import type { HarDiagnosis, HarOptions, OriginCheck, OriginCheckOptions } from './library.ts';
import { run } from './run.ts';
import { standardStream } from './standard-streams.ts';

export type { HarDiagnosis, HarOptions, OriginCheck, OriginCheckOptions, Report } from './library.ts';

/** Finds what failed in a HAR file, and why. Rejects where the file or the rules cannot be read. */
export async function diagnoseHar(file: string, options: HarOptions = {}): Promise<HarDiagnosis> {
  return (await import('./library.ts')).diagnoseHar(file, options);
}

/** Finds whether rules let a page's request pass, and with which change they would. Sends nothing. */
export async function checkOrigin(options: OriginCheckOptions): Promise<OriginCheck> {
  return (await import('./library.ts')).checkOrigin(options);
}

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  const { argv, env } = process;
  // A process that ends before a command did has judged nothing.
  process.exitCode = 2;
  process.exitCode = await run(argv.slice(2), { env, stdout: standardStream(1), stderr: standardStream(2) });
}
