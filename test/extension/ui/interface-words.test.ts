import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';

const root = path.join(import.meta.dirname, '../../..');

function sourcesIn(folder: string, recursive: boolean): string[] {
  return readdirSync(path.join(root, folder), { recursive, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
}

// What a view and a report say alike is put into words beside the texts.
const source = [...sourcesIn('extension', true), ...sourcesIn('src/text', false)].join('\n');

const { permission, settings } = en.interface;
const words = [...Object.keys(en.interface), ...Object.keys(permission), ...Object.keys(settings)];

test.each(words)('%s is said somewhere', (word) => {
  expect(source).toMatch(new RegExp(`(words|interface|settings)\\.${word}\\b`));
});

const untold = new Set(['problems']);

test.each(Object.keys(en.interface.har).filter((word) => !untold.has(word)))(
  '%s is said of a HAR somewhere',
  (word) => {
    expect(source).toMatch(new RegExp(`(har|words)\\.${word}\\b`));
  },
);

const toldByKind = new Set(['problems', 'conclusions']);

test.each(Object.keys(en.interface.asking).filter((word) => !toldByKind.has(word)))(
  '%s is said of asking a bucket somewhere',
  (word) => {
    expect(source).toMatch(new RegExp(`(asking|words)\\.${word}\\b`));
  },
);

const ofWhatIf = Object.keys(en.interface.whatIf).filter((word) => !/(?:Problems|Remarks)$/.test(word));

test.each(ofWhatIf)('%s is said of what would be somewhere', (word) => {
  expect(source).toMatch(new RegExp(`(whatIf|words)\\.${word}\\b`));
});

test.each(Object.keys(en.interface.checking).filter((word) => word !== 'outcomes'))(
  '%s is said of checking a bucket somewhere',
  (word) => {
    expect(source).toMatch(new RegExp(`(checking|words|=) ?\\.?${word}\\b|\\{ ${word} \\}: CheckingText`));
  },
);
