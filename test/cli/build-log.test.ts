import { afterAll, describe, expect, test } from 'vitest';
import { withoutCommands } from '../../cli/build-log.ts';
import { harText } from '../extension/support/har-files.ts';
import { folder, ran } from './support/ran.ts';

const files = folder();
afterAll(files.remove);

/**
 * What runners of builds obey in what a step prints: GitHub's `::` at the start of a line and `##[` anywhere, Azure's
 * `##vso[` and TeamCity's `##teamcity[`.
 */
const commanding = /^\s*::[a-z]|##(?:vso|teamcity)?\[/im;
const evil = ['::error file=a.js::b', '##[add-path]c', '##vso[task.setvariable variable=d]e', '##teamcity[f]'];
const rules = files.file(
  'rules.json',
  JSON.stringify([
    {
      ID: evil.join(),
      AllowedOrigins: [...evil, ...evil.map((each) => `https://a.example\n${each}`)],
      AllowedMethods: ['PUT', ...evil],
      AllowedHeaders: evil,
      ExposeHeaders: evil,
    },
  ]),
);
const har = files.file(
  'upload.har',
  harText('chromium/preflight-refused').replaceAll(/tencent-cos|beach\.jpg/g, `${evil.join(' ')} ${evil.join('\\n')}`),
);

describe('what commands the runner of a build', () => {
  test.each([
    ['rules', rules],
    ['rules', rules, '--json'],
    ['replay', '--rules', rules, '--origin', 'https://b.example'],
    ['replay', '--rules', rules, '--origin', 'https://b.example', '--json'],
    ['replay', '--rules', rules, '--origin', '::error::x'],
    ['har', har, '--objects'],
    ['har', har, '--rules', rules, '--objects'],
    ['har', har, '--objects', '--json'],
    ['har', '::error::x'],
    ['rules', rules, '--lang', '::error::x'],
    ['::error::x'],
  ])('is not printed: %j %j %j %j', async (...args) => {
    const { out, err } = await ran(args);
    expect(out + err).not.toMatch(commanding);
    expect(out + err).toMatch(/error|b\.example|usage/i);
  });

  test('is the same value in JSON', async () => {
    const { out } = await ran(['rules', rules, '--json']);
    const { configuration } = JSON.parse(out) as { configuration: { rules: { exposeHeaders: string[] }[] } };
    expect(configuration.rules[0]?.exposeHeaders).toEqual(evil);
  });

  test('is no line that begins with an address of IPv6, nor one with a number sign', () => {
    const lines = '  ::1\n::1:2 #1 ##2\n# [a]';
    expect(withoutCommands(lines)).toBe(lines);
  });
});
