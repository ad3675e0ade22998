import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const forms = textOf('extension/store/forms.md');

/** What stands below a heading of the second order, by the heading's place; 0 is what stands before the first. */
const sectionsOf = (document: string) => document.split(/^## .*$/m);
/** The same, by its words. */
const below = (document: string, heading: string) => document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
/** The text to be pasted. */
const blockIn = (section = '') => /^```text\n(.*?)\n```$/ms.exec(section)?.[1] ?? '';
/** The cells of each row of a table but its head. */
const rowsIn = (section: string) =>
  section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
/** Stores count UTF-16 units or characters: the more, the safer. */
const lengthOf = (text: string) => text.length;

describe.each([
  ['extension/store/listing.md', 'en'],
  ['extension/store/listing.zh-CN.md', 'zh_CN'],
])('%s', (file, locale) => {
  const [, name, short, summary, long, terms, privacy] = sectionsOf(textOf(file)).map(blockIn);

  test('calls the extension as its package does', () => {
    const messages = JSON.parse(textOf(`extension/_locales/${locale}/messages.json`));
    expect([name, short]).toEqual([messages.name.message, messages.description.message]);
  });

  test.each([
    ['name', name, 3, 45],
    ['short description', short, 20, 132],
    ['summary', summary, 20, 250],
    ['long description', long, 250, 10_000],
    ['privacy statement', privacy, 250, 2000],
  ])('has a %s that the stores take', (_, text = '', least, most) => {
    expect(lengthOf(text)).toBeGreaterThanOrEqual(least);
    expect(lengthOf(text)).toBeLessThanOrEqual(most);
  });

  test('has search terms that Edge takes', () => {
    const all = (terms ?? '').split('\n');
    expect(all.length).toBeLessThanOrEqual(7);
    expect(all.filter((term) => term === '' || lengthOf(term) > 30)).toEqual([]);
    expect(all.flatMap((term) => term.split(' ')).length).toBeLessThanOrEqual(21);
  });
});

describe('the forms', () => {
  const manifest = JSON.parse(textOf('manifest.json')) as Readonly<Record<string, readonly string[]>>;

  test('give a reason for each permission of the manifest, and for no other', () => {
    const named = rowsIn(below(forms, 'Permissions')).map(([, permission]) => permission);
    expect(named.sort()).toEqual((manifest.permissions ?? []).map((each) => `\`${each}\``).sort());
  });

  test('give a reason for each host of the manifest, and for no other', () => {
    const { host_permissions = [], optional_host_permissions = [] } = manifest;
    const named = rowsIn(below(forms, 'Hosts')).map(([, host]) => host);
    expect(named.sort()).toEqual(
      [...host_permissions, ...optional_host_permissions].map((each) => `\`${each}\``).sort(),
    );
  });

  test('say with each optional host that it is optional', () => {
    const optional = rowsIn(below(forms, 'Hosts')).filter(([, , reason]) => reason?.startsWith('Optional'));
    expect(optional.map(([, host]) => host)).toEqual(manifest.optional_host_permissions?.map((each) => `\`${each}\``));
  });

  test('have answers that the stores take', () => {
    const reasons = ['Permissions', 'Hosts'].flatMap((heading) =>
      rowsIn(below(forms, heading)).map(([, , each]) => each),
    );
    const texts = [...reasons, ...['Single purpose', 'Remote code'].map((heading) => blockIn(below(forms, heading)))];
    expect(texts.filter((text = '') => lengthOf(text) < 20 || lengthOf(text) > 1000)).toEqual([]);
    expect(lengthOf(blockIn(below(forms, 'Notes to reviewers')))).toBeLessThanOrEqual(2000);
  });
});
