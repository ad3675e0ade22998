import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { credentials, type Playground, startPlayground } from '../playground/playground.ts';

const root = path.join(import.meta.dirname, '../..');
const cors = {
  rules: [
    {
      allowedOrigins: ['https://www.example.com'],
      allowedMethods: ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'],
      allowedHeaders: ['*'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
  ],
  responseVary: false,
};

let playground: Playground;
/** The folder in which the archive is installed, and nothing else is. */
let empty: string;
let packed: readonly string[];

beforeAll(async () => {
  empty = mkdtempSync(path.join(tmpdir(), 'cos-cors-doctor-'));
  playground = await startPlayground({
    buckets: [{ name: 'examplebucket-1250000000', region: 'ap-guangzhou', cors }],
  });
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', empty], options);
  expect(status, stderr).toBe(0);
  const [{ files }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ files: { path: string }[] }];
  packed = files.map((file) => file.path);
  cpSync(path.join(root, 'test/hars/chromium/preflight-refused.har'), path.join(empty, 'upload.har'));
}, 120_000);
afterAll(async () => {
  await playground.close();
  rmSync(empty, { recursive: true, force: true });
});

/** Runs a text of commands in the empty folder, led to the playground. */
async function shell(commands: string) {
  const child = spawn('bash', ['-e', '-c', commands], {
    cwd: empty,
    env: {
      ...process.env,
      PLAYGROUND_PORT: String(playground.httpsPort),
      NODE_OPTIONS: `--require ${path.join(import.meta.dirname, 'support/to-playground.cjs')}`,
      npm_config_offline: 'true',
      LC_ALL: 'C.UTF-8',
      NO_COLOR: '1',
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err };
}

const page = readFileSync(path.join(root, 'docs/cli.md'), 'utf8');
const blocks = [...page.matchAll(/^```(sh|js)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({ language, text }));

describe('the packed archive', () => {
  test('holds the bundle, its types, licences and documents alone', () => {
    const others = packed.filter(
      (file) =>
        !/^(?:package\.json|LICENSE|README(?:\.zh-CN)?\.md|docs\/[a-z-]+(?:\.zh-CN)?\.md|dist\/cli\/LICENSES\.txt|dist\/cli\/types\/.+\.d\.ts)$/.test(
          file,
        ),
    );
    expect(others).toEqual(['dist/cli/cos-cors-doctor.cjs']);
    expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'docs/cli.md', 'docs/report.md']));
  });

  test('has no dependency', () => {
    const { dependencies, optionalDependencies, peerDependencies, engines } = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    );
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
    expect(engines.node).toMatch(/^\^20\.19 /);
  });

  test('each command of the page works, one after the other', { timeout: 120_000 }, async () => {
    const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
    expect(commands.length).toBeGreaterThan(7);
    const said: string[] = [];
    for (const text of commands) {
      const script = blocks.find(({ language, text: code }) => language === 'js' && code.startsWith('// check.mjs\n'));
      writeFileSync(path.join(empty, 'check.mjs'), script?.text ?? '');
      const { status, out, err } = await shell(text);
      expect(status, text + out + err).toBe(text.includes('# exits with 1') ? 1 : 0);
      said.push(out);
    }
    const all = said.join('\n');
    expect(all).toContain('The upload from https://www.example.com passes: 5 requests');
    expect(all).toContain('Every preflight from https://app.example.com is refused');
    expect(all).toContain('"edits":[{"kind":"add-lines","rule":0,"field":"allowedOrigins"');
    expect(all).toContain('passes GET POST PUT POST DELETE');
    expect(all).not.toContain(credentials.secretKey);
    expect(readdirSync(path.join(empty, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'cos-cors-doctor',
    ]);
    expect(existsSync(path.join(empty, 'node_modules/cos-cors-doctor/dist/cli/.compiled'))).toBe(true);
  });

  test('has types for the library', async () => {
    writeFileSync(
      path.join(empty, 'typed.mts'),
      [
        "import { checkOrigin, diagnoseHar, type Report } from 'cos-cors-doctor';",
        "const { verdict, findings } = await checkOrigin({ rules: '', origin: 'https://a.example', upload: 'parts' });",
        "const known: 'passes' | 'refused' = verdict;",
        'const first: Report | undefined = findings[0];',
        "const { failures } = await diagnoseHar('a.har', { rules: '' });",
        "const kind: 'never' = failures[0]!.about;",
        'console.log(known, first, kind);',
      ].join('\n'),
    );
    const tsc = path.join(root, 'node_modules/.bin/tsc');
    const { out } = await shell(
      `${tsc} --noEmit --strict --target es2023 --module nodenext --types '' typed.mts || true`,
    );
    // The planted error shows that the kinds are known, and is the only one.
    expect(out.match(/error TS\d+/g)).toEqual(['error TS2322']);
    expect(out).toContain('"allow-credentials-missing"');
  });

  test('says no word of a pipe that is closed', async () => {
    const { status, err } = await shell('npx cos-cors-doctor --help | head -n 1');
    expect([status, err]).toEqual([0, '']);
  });
});
