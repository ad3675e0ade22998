import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../cli/wrap.ts';
import { commandNames } from '../../src/text/cli-text.ts';
import { harNames, harText } from '../extension/support/har-files.ts';
import { folder, ran, told } from './support/ran.ts';

const files = folder();
afterAll(files.remove);

const rules = files.file(
  'rules.xml',
  `<CORSConfiguration>
  <CORSRule>
    <AllowedOrigin>https://app.example.com/</AllowedOrigin>
    <AllowedOrigin>https://www.example.com</AllowedOrigin>
    <AllowedMethod>PUT</AllowedMethod>
    <AllowedHeader>content-type</AllowedHeader>
  </CORSRule>
</CORSConfiguration>
`,
);
const har = 'test/hars/chromium/preflight-refused.har';
const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const replay = ['replay', '--rules', rules];
const languages = ['en', 'zh-CN'] as const;

/** Command lines and files that cannot be judged, with what the English sentence holds. */
const unjudged: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
  [['judge'], /no command judge/],
  [['--rules', rules], /Commands/],
  [['--colour'], /^There is no option --colour/],
  [['replay', '--origin', 'https://a.example'], /--rules FILE/],
  [[...replay], /--origin/],
  [[...replay, '--origin'], /--origin needs a value/],
  [[...replay, '--origin', '--method', 'PUT'], /--origin needs a value/],
  [[...replay, '--origin', 'https://a.example', '--origin', 'https://b.example'], /given twice/],
  [[...replay, '--origin', 'https://a.example', '--methods', 'PUT'], /no option --methods/],
  [[...replay, '--origin', 'https://a.example', '--json=yes'], /takes no value/],
  [[...replay, '--origin', 'app.example.com'], /--origin: .*https:\/\/app\.example\.com/],
  [[...replay, '--origin', 'https://*.example.com'], /--origin: /],
  [[...replay, '--origin', 'https://a.example', '--method', 'P T'], /--method: /],
  [[...replay, '--origin', 'https://a.example', '-H', 'cookie'], /--header: cookie/],
  [[...replay, '--origin', 'https://a.example', '--upload', 'all'], /parts, simple/],
  [[...replay, '--origin', 'https://a.example', '--upload', 'parts', '--method', 'PUT'], /--upload and --method/],
  [[...replay, '--origin', 'https://a.example', '--bucket', 'mine'], /mine names no bucket/],
  [[...replay, '--origin', 'https://a.example', 'more'], /one argument too many/],
  [['replay', '--rules', `${rules}.gone`, '--origin', 'https://a.example'], /cannot be read \(ENOENT\)/],
  [['rules', har], /Line 1, column|not/],
  [['rules', files.file('empty.xml', '')], /nothing to read/],
  [['rules', files.file('large.xml', new Uint8Array(1e6))], /has 1000000 bytes; .* at most 65536/],
  ...(existsSync('/dev/zero')
    ? ([
        [['rules', '/dev/zero'], /at most 65536/],
        [['har', '/dev/null'], /is empty/],
      ] as const)
    : []),
  [['rules', rules, '--as', 'yaml'], /--as cannot be yaml/],
  [['rules'], /needs FILE/],
  [['har'], /needs FILE\.har/],
  [['har', files.place], /cannot be read \(EISDIR\)/],
  [['har', `${rules}.har`], /cannot be read \(ENOENT\)/],
  [['har', files.file('empty.har', '')], /is empty/],
  [['har', rules], /not a HAR/],
  [['har', files.file('cut.har', harText('chromium/passed').slice(0, -40))], /is cut off/],
  [['har', files.file('none.har', '{"log":{"version":"1.2","entries":[]}}')], /no request from a page to COS/],
  [['har', 'test/hars/chromium-by-hand/under-way.har'], /no result/],
  [['har', har, '--rules', rules, '--bucket', 'other-1250000000'], /no request to other-1250000000/],
  [['har', har, '--domain', 'files.example.com'], /names no domain/],
  [['ask'], /needs HOST/],
  [['ask', 'http://127.0.0.1:99999/', '--origin', 'https://a.example'], /:99999\/ names no bucket/],
  [['ask', 'nothing', '--origin', 'https://a.example'], /nothing names no bucket/],
  [['ask', 'examplebucket-1250000000', '--origin', 'https://a.example'], /region of examplebucket-1250000000/],
  [['ask', 'examplebucket-1250000000', '--region', 'Moon!', '--origin', 'https://a.example'], /not a region/],
  [['fetch', 'files.example.com'], /not a bucket's own host/],
];

describe('what cannot be judged', () => {
  test.each(unjudged)('%j is said in a sentence', async (args, sentence) => {
    const english = await ran(args);
    expect([english.status, english.err || english.out]).toEqual([2, expect.stringMatching(sentence)]);
    if (args[0] === '--rules') return;
    for (const lang of languages) {
      const { status, err } = await ran([...args, '--lang', lang]);
      expect([status, err.endsWith('\n'), err.trimEnd().split('\n').length]).toEqual([2, true, 1]);
      expect(err).not.toMatch(/undefined|\[object|bug|自身出错/);
      expect(/\p{Script=Han}/u.test(err)).toBe(lang === 'zh-CN');
    }
  });

  test('the language is that of the environment, unless another is asked for', async () => {
    const env = { LANG: 'zh_CN.UTF-8' };
    expect((await ran(['rules'], { env })).err).toMatch(/缺少/);
    expect((await ran(['rules', '--lang', 'en'], { env })).err).toMatch(/needs/);
    expect((await ran(['rules', '--lang', 'fr'])).err).toMatch(/--lang cannot be fr/);
  });
});

/** What each command prints, in both languages. */
const printed = languages.flatMap((lang) =>
  [
    ['--help'],
    ...commandNames.map((name) => [name, '--help']),
    ['rules', rules],
    [...replay, '--origin', 'https://app.example.com:8443', '-H', 'x-cos-acl', '--credentials'],
    [...replay, '--origin', 'https://www.example.com'],
    [...replay, '--origin', 'https://www.example.com', '--upload', 'parts'],
    [...replay, '--origin', 'https://www.example.com', '--upload', 'simple'],
    ...harNames.map((name) => ['har', `test/hars/${name}.har`]),
    ...harNames.map((name) => ['har', `test/hars/${name}.har`, '--rules', rules]),
  ].map((args) => [...args, '--lang', lang]),
);

/** Whether a line is one to copy or a value without a blank, which are not broken. */
function isOneValue(line: string): boolean {
  return !/\S[ ]\S/.test(line.trim().replace(/^(?:[-+\d.]+) /, ''));
}

describe('what is printed', () => {
  test.each(printed)('%j %j %j fits 80 columns, without colour', async (...args) => {
    const { out, err } = await ran(args);
    const lines = (out + err).split('\n');
    const wide = out.split('\n').filter((line) => widthOf(line) > 80 && !isOneValue(line));
    expect(wide).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}|undefined|\[object/u.test(line))).toEqual([]);
  });

  test('is coloured on a terminal, unless NO_COLOR is set', async () => {
    const args = [...replay, '--origin', 'https://b.example'];
    expect((await ran(args, { isTTY: true })).out).toContain('\u001b[31m');
    expect((await ran(args, { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await ran(args, { isTTY: true, env: { TERM: 'dumb' } })).out).not.toContain('\u001b');
    const bare = (text: string) => text.replaceAll(/\p{Cc}\[\d+m/gu, '');
    expect(bare((await ran(args, { isTTY: true })).out)).toBe((await ran(args)).out);
  });

  test('is coloured only where the stream that it goes to is a terminal', async () => {
    const toFiles = [
      await ran(['rules', rules, '--as', 'json'], { isTTY: true, isErrTTY: false }),
      await ran([], { isTTY: true, isErrTTY: false }),
    ];
    for (const { err } of toFiles) expect(err).not.toContain('\u001b');
    expect((await ran(['rules', rules, '--as', 'json'], { isTTY: false, isErrTTY: true })).err).toContain('\u001b[31m');
  });

  test('shows progress on a terminal alone, and takes it away', async () => {
    const { err } = await ran(['har', har], { isTTY: true });
    expect(err).toMatch(/^\r\p{Cc}\[KReading .*\r\p{Cc}\[K$/su);
    expect((await ran(['har', har])).err).toBe('');
  });

  test('lets no value of a file speak to the terminal', async () => {
    const allowed = {
      AllowedOrigins: ['https://a.example\u001b[2J\u202e', 'https://b.example'],
      AllowedMethods: ['GET'],
    };
    const hostile = files.file('hostile.json', JSON.stringify({ CORSRules: [allowed] }));
    const all = [
      await ran(['rules', hostile]),
      await ran(['replay', '--rules', hostile, '--origin', 'https://c.example']),
      await ran(['replay', '--rules', '\u001b[2J', '--origin', 'https://c.example']),
    ];
    const named = await ran(['har', files.file('\u001b[2J.har', harText('chromium/passed'))], { isTTY: true });
    expect(named.err).toContain('Reading');
    expect(named.err).not.toContain('\u001b[2J');
    const printed = all.map(({ out, err }) => out + err);
    expect(printed.join('')).toContain('\\u001B[2J');
    for (const text of printed) expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('holds no secret of a HAR', async () => {
    for (const name of harNames) {
      const all = await Promise.all([
        ran(['har', `test/hars/${name}.har`, '--objects']),
        ran(['har', `test/hars/${name}.har`, '--objects', '--json']),
      ]);
      for (const { out } of all) expect(out, name).not.toMatch(/q-signature|q-ak=|playground-secret/);
    }
  });
});

describe('each command', () => {
  test('rules: names each mistake with its place, and prints another notation alone', async () => {
    const { status, out } = await ran(['rules', rules]);
    expect([status, out]).toEqual([
      1,
      expect.stringContaining('- Line 3, column 20: Rule 1, Origin: https://app.example.com/ ends with a'),
    ]);
    const { json } = await told<{ mistakes: object[] }>(['rules', rules]);
    expect(json.mistakes).toContainEqual(
      expect.objectContaining({ kind: 'origin-trailing-slash', severity: 'mistake', line: 3, column: 20 }),
    );
    for (const notation of ['xml', 'json', 'console', 'terraform', 'javascript', 'python', 'go', 'java', 'php']) {
      const { out: text, err } = await ran(['rules', rules, '--as', notation]);
      expect(err).toMatch(/^1 rule read\n/);
      const again = await told<{ configuration: object }>(['rules', files.file(`as-${notation}`, text)]);
      expect(again.json.configuration, notation).toMatchObject({
        rules: [{ allowedOrigins: ['https://app.example.com/', 'https://www.example.com'] }],
      });
    }
  });

  test('replay: names verdict, field and change, and every request of an upload', async () => {
    const refused = await ran([...replay, '--origin', 'https://www.example.com', '-H', 'x-cos-acl: private']);
    expect(refused.status).toBe(1);
    expect(refused.out).toMatch(
      /Rule 1 does not allow the header x-cos-acl[\s\S]*\+ {3}x-cos-acl\n {2}Simulated with this change: the request passes\./,
    );
    const passing = await ran([...replay, '--origin', 'https://www.example.com', '-H', 'content-type']);
    expect([passing.status, passing.out]).toEqual([
      0,
      expect.stringContaining('PUT from https://www.example.com passes'),
    ]);
    const upload = await told<{ requests: { method: string; headers: string[] }[] }>([
      ...replay,
      '--origin',
      'https://www.example.com',
      '--upload',
      'parts',
    ]);
    expect(upload.json.requests.map(({ method, headers }) => `${method} ${headers}`)).toEqual([
      'GET authorization',
      'POST authorization,cache-control,content-type',
      'PUT authorization',
      'POST authorization,content-md5,content-type',
      'DELETE authorization',
    ]);
  });

  test('har: a HAR of several buckets needs to know whose rules these are', async () => {
    const text = harText('chromium/preflight-refused');
    const both = JSON.parse(text);
    both.log.entries.push(
      ...JSON.parse(text.replaceAll('examplebucket-1250000000', 'otherbucket-1250000000')).log.entries,
    );
    const file = files.file('both.har', JSON.stringify(both));
    expect((await ran(['har', file, '--rules', rules])).err).toMatch(/several buckets/);
    const { status, json } = await told<{ findings: { bucket: string; configuration: object | null }[] }>([
      'har',
      file,
      '--rules',
      rules,
      '--bucket',
      'otherbucket-1250000000',
    ]);
    expect(status).toBe(1);
    expect(json.findings.map(({ bucket, configuration }) => [bucket, configuration !== null]).sort()).toEqual([
      ['examplebucket-1250000000', false],
      ['otherbucket-1250000000', true],
    ]);
  });

  test('har: a custom domain is COS when its bucket is named', async () => {
    const text = harText('firefox/preflight-refused')
      .replaceAll(host, 'files.example.com')
      .replaceAll(/x-cos-|tencent-cos/gi, 'other-');
    const file = files.file('domain.har', text);
    expect((await ran(['har', file])).status).toBe(2);
    const { json } = await told<{ findings: { bucket: string }[] }>([
      'har',
      file,
      '--domain',
      'files.example.com=examplebucket-1250000000',
    ]);
    expect(json.findings.length).toBe(1);
  });

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await ran(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });
});
