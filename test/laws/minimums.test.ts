import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData } from '@mdn/browser-compat-data';
import type { CompatStatement } from '@mdn/browser-compat-data/types';
import { describe, expect, test } from 'vitest';
import { filesIn, textOf } from './source-files.ts';

/** A feature in the platform's data, and those within it. https://github.com/mdn/browser-compat-data/tree/main/schemas */
interface Feature {
  readonly __compat?: CompatStatement;
  readonly [name: string]: unknown;
}

type Platform = 'chrome' | 'firefox' | 'firefox_android' | 'safari';

const data = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as CompatData;
const known = data.webextensions as unknown as Readonly<Record<'api' | 'manifest', Feature>>;

const manifest = JSON.parse(textOf('manifest.json'));
const { strict_min_version } = manifest.browser_specific_settings.gecko;
const minimums = {
  chrome: Number.parseInt(manifest.minimum_chrome_version, 10),
  firefox: Number.parseInt(strict_min_version, 10),
};

const within = (feature: Feature) =>
  Object.entries(feature).filter(([name]) => name !== '__compat') as [string, Feature][];

/** The first version that has it in full; `null` where none does. */
function firstVersion({ __compat }: Feature, platform: Platform): number | null {
  const support = __compat?.support[platform];
  const [latest] = Array.isArray(support) ? support : [support];
  if (latest === undefined || latest.version_removed !== undefined || latest.flags !== undefined) return null;
  return typeof latest.version_added === 'string' ? Number.parseFloat(latest.version_added.replace('≤', '')) : null;
}

/** What stands in the code under a name that is also the name of a namespace: a module, and an address's query. */
const otherNamespaces = ['commands', 'search'];
/** What stands in the code, in a file that names the namespace, but is a member of something else. */
const otherMembers = ['runtime.onMessage', 'tabs.show', 'windows.get', 'windows.remove'];

/** The members of the extension's API that a file of the code names together with their namespace. */
function namedIn(file: string): [string, Feature][] {
  const code = textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  if (!/'webextension-polyfill'|ownApi/.test(code)) return [];
  const words = new Set(code.match(/\b\w+\b/g));
  const members = ([space, node]: [string, Feature]): [string, Feature][] =>
    within(node)
      .filter(([name]) => words.has(name))
      .map(([name, member]): [string, Feature] => [`${space}.${name}`, member])
      .filter(([name]) => !otherMembers.includes(name));
  const spaces = within(known.api).filter(([name]) => words.has(name) && !otherNamespaces.includes(name));
  // The namespaces of DevTools and the areas of the storage have members of their own.
  return spaces
    .flatMap(members)
    .flatMap((member) => [member, ...(/^(?:devtools|storage)\./.test(member[0]) ? members(member) : [])]);
}

const named = new Map(filesIn('extension').flatMap(namedIn));

/** The names that a platform lacks, or has only in versions after `minimum`. */
function lacking(platform: Platform, names: ReadonlyMap<string, Feature>, minimum: number): string[] {
  const isThere = (node: Feature) =>
    node.__compat === undefined || (firstVersion(node, platform) ?? Infinity) <= minimum;
  return [...names].filter(([, node]) => !isThere(node)).map(([name]) => name);
}

/** The keys of a manifest, and the permissions that it asks for, as far as the data knows them. */
function keysOf(part: object, feature: Feature, path = ''): [string, Feature][] {
  const entries = Array.isArray(part) ? part.map((name) => [name, null]) : Object.entries(part);
  return entries.flatMap(([name, value]): [string, Feature][] => {
    const key = feature[name] as Feature | undefined;
    if (key === undefined) return [];
    return [[path + name, key], ...(value instanceof Object ? keysOf(value, key, `${path}${name}.`) : [])];
  });
}

const keys = new Map(keysOf(manifest, known.manifest));

/** What the build keeps from a browser's manifest. */
const keptFrom = { chrome: /^browser_specific_settings/, firefox: /^background\.service_worker$/ };

/** What the code uses only where the browser has it. */
const usedWhereKnown = { chrome: ['devtools.panels.onThemeChanged'], firefox: ['storage.session.setAccessLevel'] };

test('the code is read for what it uses', () => {
  expect([...named.keys()]).toEqual(
    expect.arrayContaining([
      'webRequest.onSendHeaders',
      'windows.onRemoved',
      'devtools.network.getHAR',
      'storage.session',
    ]),
  );
});

describe.each(['chrome', 'firefox'] as const)('the oldest %s that the manifest allows', (browser) => {
  test('has what the code uses of the extension’s API', () => {
    expect(lacking(browser, named, minimums[browser])).toEqual(usedWhereKnown[browser]);
  });

  test('knows the keys of the manifest', () => {
    const unknown = lacking(browser, keys, minimums[browser]);
    expect(unknown.filter((key) => !keptFrom[browser].test(key))).toEqual([]);
  });
});

test('the oldest Chrome tells by Sec-Fetch-Storage-Access whether a request carries credentials', () => {
  const header = data.http.headers?.['Sec-Fetch-Storage-Access'] as unknown as Feature;
  expect(firstVersion(header, 'chrome')).toBeLessThanOrEqual(minimums.chrome);
});

test.each([
  ['Firefox for Android', 'firefox_android'],
  ['Safari', 'safari'],
] as const)('docs/browsers.md names what %s lacks', (title, platform) => {
  const section = textOf('docs/browsers.md').split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const missing = lacking(platform, named, Number.MAX_SAFE_INTEGER);
  expect(missing.length).toBeGreaterThan(0);
  const isSaid = (name: string) => section.includes(`\`${name}\``) || section.includes(`\`${name.split('.')[0]}\``);
  expect(missing.filter((name) => !isSaid(name))).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md', 'docs/browsers.md'])(
  '%s names the same minimums as the manifest',
  (file) => {
    const text = textOf(file);
    const said = (browser: string) =>
      [...text.matchAll(new RegExp(`${browser}[^\\d\\n]{0,16}?(\\d+)(?: or later| 及以上)`, 'g'))].map(([, version]) =>
        Number(version),
      );
    expect(new Set(said('Chrome'))).toEqual(new Set([minimums.chrome]));
    expect(new Set(said('Firefox'))).toEqual(new Set([minimums.firefox]));
  },
);
