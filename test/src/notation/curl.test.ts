import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCurl } from '../../../src/notation/curl.ts';

const url = 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/a.txt';

/** Gives the arguments that a POSIX shell hands to `curl`, command by command. */
function argumentsOf(commands: readonly string[]): string[][] {
  const script = [`curl() { printf '%s\\0' "$@" '<end>'; }`, ...commands].join('\n');
  const shown = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(shown.stderr).toBe('');
  return shown.stdout
    .split('<end>\0')
    .slice(0, -1)
    .map((each) => each.split('\0').slice(0, -1));
}

test('is the preflight as one command', () => {
  const command = printCurl({
    url,
    origin: 'https://app.example.com',
    method: 'PUT',
    headerNames: ['authorization', 'x-cos-acl'],
  });
  expect(command).toBe(
    `curl -i -X OPTIONS '${url}' -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: authorization,x-cos-acl'`,
  );
});

test('asks for no header when there is none', () => {
  expect(printCurl({ url, origin: 'null', method: 'GET', headerNames: [] })).not.toContain('Request-Headers');
});

test('an address with brackets is one address, and one with a hyphen no option', () => {
  expect(printCurl({ url: `${url}?[1-9]`, origin: '', method: 'GET', headerNames: [] })).toMatch(/^curl -i -g -X/);
  expect(printCurl({ url: '-o/x', origin: '', method: 'GET', headerNames: [] })).toContain("--url '-o/x'");
});

test('whatever the values are, the shell hands them on and runs nothing', () => {
  const pieces = [
    "'",
    '"',
    '`',
    '$(touch x)',
    '$HOME',
    '\\',
    '\n',
    '\r',
    ';',
    '&',
    '|',
    '!',
    '#',
    '*',
    ' ',
    '来源',
    '-',
  ];
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
  const plain = (path: string) =>
    path.replace(
      /[^\x21-\x7E]|["'`\\|&]/g,
      (odd) => `%${Buffer.from(odd).toString('hex').toUpperCase().match(/../g)?.join('%')}`,
    );
  const oneLine = (text: string) => text.replace(/[\r\n]/g, ' ');
  const within = (text: string) => (/[$`!"\\]/.test(text) ? text.replace(/[&|]/g, '') : text);
  const sent = (text: string) => oneLine(within(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 20, maxLength: 60 }), (values) => {
      const commands = values.map(([path, origin, name]) =>
        printCurl({ url: url + path, origin, method: 'PUT', headerNames: [name] }),
      );
      for (const command of commands) expect(command).not.toContain('\n');
      expect(argumentsOf(commands)).toEqual(
        values.map(([path, origin, name]) => [
          ...['-i', '-X', 'OPTIONS', url + plain(path), '-H', sent(`Origin: ${origin}`)],
          ...['-H', 'Access-Control-Request-Method: PUT', '-H', sent(`Access-Control-Request-Headers: ${name}`)],
        ]),
      );
    }),
    { numRuns: 4 },
  );
});

test.each([
  ["a'b`c|d\\e", 'a%27b%60c%7Cd%5Ce'],
  ['a&calc&b', 'a%26calc%26b'],
  ['%41%E7%8C%AB %USERNAME%', '%41%E7%8C%AB%20%25USERNAME%25'],
  ['猫\u202Egpj\uD800', '%E7%8C%AB%E2%80%AEgpj%EF%BF%BD'],
  ["a?uploads&prefix='x'", 'a?uploads&prefix=%27x%27'],
])('no shell sees what a page wrote into its address: %j', (key, shown) => {
  const command = printCurl({ url: url.replace('a.txt', key), origin: 'null', method: 'PUT', headerNames: [] });
  expect(command).toContain(` '${url.replace('a.txt', shown)}' `);
});

test.each([
  ['x&calc&', '"Access-Control-Request-Headers: x&calc&"'],
  ['x|calc', '"Access-Control-Request-Headers: x|calc"'],
  ['x&calc&$HOME', "'Access-Control-Request-Headers: xcalc$HOME'"],
  ['%a%&calc', "'Access-Control-Request-Headers: %a%calc'"],
])('cmd, which knows no apostrophes, runs nothing of a header: %j', (name, shown) => {
  expect(printCurl({ url, origin: 'null', method: 'PUT', headerNames: [name] })).toSatisfy((command: string) =>
    command.endsWith(` -H ${shown}`),
  );
});

test("what stands behind an apostrophe is within PowerShell's quotation marks, too", () => {
  const command = printCurl({ url, origin: 'null', method: 'PUT', headerNames: ["x'|calc|'"] });
  expect(command.replace(/'(?:[^']|'')*'|"[^"]*"/g, '')).not.toContain('|');
});
