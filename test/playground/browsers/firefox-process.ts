import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Bidi, connectBidi } from './bidi.ts';

export interface FirefoxProcess {
  readonly bidi: Bidi;
  /** Settles when Firefox has ended and its profile is removed. */
  readonly ended: Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** The WebSocket address that Firefox prints when it is ready to be driven. */
function listeningAddress(browser: ChildProcessByStdio<Writable, null, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start in 60 s: ${said}`)), 60_000);
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
    browser.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`Firefox ended with ${code}: ${said}`));
    });
  });
}

/**
 * Starts Firefox in a temporary profile and connects to it. Over this connection scripts can also be run in the
 * browser's own window.
 */
export async function startFirefox(
  executable: string,
  headless: boolean,
  preferences: string,
): Promise<FirefoxProcess> {
  const profile = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-firefox-'));
  await writeFile(path.join(profile, 'user.js'), preferences);
  const browser = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('guard.mjs', import.meta.url)),
      profile,
      executable,
      ...['--no-remote', '--new-instance', '--profile', profile],
      ...['--remote-debugging-port', '0', '--remote-allow-system-access'],
      ...(headless ? ['--headless'] : []),
      'about:blank',
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const ended = once(browser, 'exit').then(() => undefined);
  const kill = () => void browser.stdin.destroy();
  try {
    return { bidi: await connectBidi(await listeningAddress(browser)), ended, kill };
  } catch (error) {
    kill();
    await ended;
    throw error;
  }
}
