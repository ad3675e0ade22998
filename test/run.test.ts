import { expect, test } from 'vitest';
import { counted, readArguments } from './run.mjs';

test('arguments of the script are read, and the others left to vitest', () => {
  expect(readArguments(['--browser', 'firefox', 'capture', '--seed=7', '-t', 'part'])).toEqual({
    browsers: ['firefox'],
    seed: 7,
    others: ['capture', '-t', 'part'],
  });
  expect(readArguments(['--browser=chromium']).browsers).toEqual(['chromium']);
  expect(readArguments([]).browsers).toEqual(['chromium', 'firefox']);
});

test.each([
  [['--browser'], '--browser takes chromium or firefox, not nothing.'],
  [['--browser', 'safari'], '--browser takes chromium or firefox, not safari.'],
  [['--seed', '1.5'], '--seed takes a whole number below 2147483648, not 1.5.'],
  [['--seed=2147483648'], '--seed takes a whole number below 2147483648, not 2147483648.'],
  [['--seed='], '--seed takes a whole number below 2147483648, not .'],
])('%j is refused', (args, said) => {
  expect(() => readArguments(args)).toThrow(said);
});

test('a skipped test has failed, unless a part of its name was asked for', () => {
  const told = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 3 };
  expect(counted(told, 0, ['capture'])).toEqual({ passed: 1, failed: 3 });
  for (const others of [['-t', 'part'], ['-t=part'], ['--testNamePattern=part'], ['--test-name-pattern', 'part']])
    expect(counted(told, 0, others)).toEqual({ passed: 1, failed: 0 });
  expect(counted({ ...told, numFailedTests: 2 }, 1, ['-t', 'part'])).toEqual({ passed: 1, failed: 2 });
});

test('a process that ends badly counts as a failure, whatever it told', () => {
  expect(counted(null, null, [])).toEqual({ passed: 0, failed: 1 });
  expect(counted({ numPassedTests: 4, numFailedTests: 0, numPendingTests: 0 }, 1, [])).toEqual({
    passed: 4,
    failed: 1,
  });
});
