import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Bidi, connectBidi } from './bidi.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

export interface FirefoxProcess {
  readonly bidi: Bidi;
  /** Runs scripts in the browser's own window. */
  readonly marionette: Marionette;
  readonly version: string;
  /** Settles when Firefox has ended and its profile is removed. */
  readonly ended: Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** Resolves once Firefox prints that it is ready to be driven. */
function untilReady(browser: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start in 60 s: ${said}`)), 60_000);
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      if (!said.includes('WebDriver BiDi listening on ws://')) return;
      clearTimeout(late);
      resolve();
    });
    browser.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`Firefox ended with ${code}: ${said}`));
    });
  });
}

/**
 * Starts Firefox in a temporary profile and begins a session with these capabilities, which both connections share. Only
 * Firefox 148 and later run scripts in the browser's own window over WebDriver BiDi; Marionette does it in all.
 */
export async function startFirefox(
  executable: string,
  headless: boolean,
  preferences: string,
  capabilities: object,
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
      ...['--remote-debugging-port', '0', '--remote-allow-system-access', '--marionette'],
      ...(headless ? ['--headless'] : []),
      'about:blank',
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const ended = once(browser, 'exit').then(() => undefined);
  const kill = () => void browser.stdin.destroy();
  try {
    await untilReady(browser);
    const marionette = await connectMarionette(profile);
    const session = await marionette.send<{ capabilities: { webSocketUrl: string; browserVersion: string } }>(
      'WebDriver:NewSession',
      { ...capabilities, webSocketUrl: true },
    );
    const { webSocketUrl, browserVersion: version } = session.capabilities;
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return { bidi: await connectBidi(webSocketUrl), marionette, version, ended, kill };
  } catch (error) {
    kill();
    await ended;
    throw error;
  }
}
