import { afterAll, describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import { harText } from '../extension/support/har-files.ts';
import { folder, ran, told } from './support/ran.ts';

const files = folder();
afterAll(files.remove);

/** Characters that command a terminal or turn the text behind them round, but for line ends. */
const commanding = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;
const evil = '\u001b[31m\u009b31m\u202e\u0007\u007f';
const rules = files.file(
  'rules.json',
  JSON.stringify([
    {
      ID: evil,
      AllowedOrigins: [`https://a${evil}.example`],
      AllowedMethods: [`PUT${evil}`],
      AllowedHeaders: [`x${evil}`],
      ExposeHeaders: [evil],
    },
  ]),
);
const har = files.file(
  'upload.har',
  harText('chromium/preflight-refused').replaceAll(/tencent-cos|beach\.jpg/g, JSON.stringify(evil).slice(1, -1)),
);
const notations = ['xml', 'json', 'console', 'terraform', 'javascript', 'python', 'go', 'java', 'php'];

describe('what commands a terminal', () => {
  test.each([
    ['rules', rules],
    ...notations.map((notation) => ['rules', rules, '--as', notation]),
    ['rules', rules, '--json'],
    ['replay', '--rules', rules, '--origin', 'https://a.example'],
    ['replay', '--rules', rules, '--origin', 'https://a.example', '--json'],
    ['har', har, '--objects'],
    ['har', har, '--rules', rules, '--objects'],
    ['har', har, '--objects', '--json'],
    ['har', evil],
    [evil],
  ])('is not printed: %j %j %j %j', async (...args) => {
    const { out, err } = await ran(args, { isTTY: true, env: { NO_COLOR: '1' } });
    // Only the line that says how far a command is begins anew.
    expect(out + err.replaceAll('\r\u001b[K', '')).not.toMatch(commanding);
  });

  test('is not printed of the name of a file that is read', async () => {
    const { err } = await ran(['har', files.file(`a${evil}.har`, harText('chromium/preflight-refused'))], {
      isTTY: true,
    });
    expect(err).toMatch(/Reading .*MB/);
    expect(err.replaceAll('\r\u001b[K', '')).not.toMatch(commanding);
  });

  test('stays in what another program reads', async () => {
    const { out } = await ran(['rules', rules, '--as', 'json']);
    const read = parseConfiguration(out);
    expect(read.ok && read.configuration.rules[0]?.allowedHeaders).toEqual([`x${evil}`]);
    const { json } = await told<{ configuration: { rules: { id: string }[] } }>(['rules', rules]);
    expect(json.configuration.rules[0]?.id).toBe(evil);
  });
});
