import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Scenario } from '../scenarios/scenario.ts';
import type { BrowserName } from '../stage.ts';

export interface RecorderExtensions {
  readonly recorder: string;
  /** Another extension, whose rules touch only the requests of the scenarios that ask for them. */
  readonly other: string;
  remove(): Promise<void>;
}

const manifest = (name: string, permissions: readonly string[]) => ({
  manifest_version: 3,
  name,
  version: '1.0',
  permissions,
  host_permissions: ['*://*/*'],
  action: { default_popup: 'page.html' },
  browser_specific_settings: { gecko: { id: `${name}@example.org` } },
});

function rulesOf(scenarios: readonly Scenario[]): object[] {
  return scenarios
    .flatMap(({ name, otherExtension = [] }) =>
      otherExtension.map(({ action, requestMethods }) => ({
        action,
        condition: { urlFilter: `/${name}/`, ...(requestMethods === undefined ? {} : { requestMethods }) },
      })),
    )
    .map((rule, index) => ({ id: index + 1, priority: 1, ...rule }));
}

/** Makes both extensions for one browser, in a temporary folder. */
export async function makeExtensions(name: BrowserName, scenarios: readonly Scenario[]): Promise<RecorderExtensions> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-recorder-'));
  const [recorder, other] = [path.join(folder, 'recorder'), path.join(folder, 'other')];
  await Promise.all([mkdir(recorder), mkdir(other)]);
  const background = name === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  const files: Readonly<Record<string, string | object>> = {
    [path.join(recorder, 'manifest.json')]: {
      ...manifest('recorder', ['webRequest']),
      background,
    },
    [path.join(recorder, 'page.html')]: '<!doctype html><title>Recorder</title><script src="page.js"></script>',
    [path.join(recorder, 'page.js')]:
      "const take = () => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage('take');\n",
    [path.join(other, 'manifest.json')]: {
      ...manifest('other', ['declarativeNetRequestWithHostAccess']),
      declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
    },
    [path.join(other, 'rules.json')]: rulesOf(scenarios),
    [path.join(other, 'page.html')]: '<!doctype html>',
  };
  const texts = Object.entries(files).map(([file, content]) => [
    file,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  await Promise.all([
    ...texts.map(([file = '', text = '']) => writeFile(file, text)),
    build({
      entryPoints: [fileURLToPath(new URL('background.ts', import.meta.url))],
      outfile: path.join(recorder, 'background.js'),
      bundle: true,
      logLevel: 'warning',
    }),
  ]);
  return { recorder, other, remove: () => rm(folder, { recursive: true, force: true }) };
}
