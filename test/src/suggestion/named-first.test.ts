import { expect, test } from 'vitest';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { namedFirst } from '../../../src/suggestion/named-first.ts';
import { configured } from '../support/configured.ts';
import { pendingPut } from '../support/exchanges.ts';

const tick: Edit = { kind: 'add-lines', rule: 0, field: 'allowedMethods', lines: ['DELETE'] };
const expose: Edit = { kind: 'add-lines', rule: 0, field: 'exposeHeaders', lines: ['ETag'] };
const further: Edit = { kind: 'add-lines', rule: 1, field: 'exposeHeaders', lines: ['ETag'] };
const move: Edit = { kind: 'move-rule', from: 1, to: 0 };
const proof = { mended: 2, kept: 0, left: 0 };
const none = { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: [] };

const unexposed = { kind: 'header-not-exposed', names: ['ETag'], partUpload: true, rule: 0, shadowed: null } as const;

function order(edits: readonly Edit[]) {
  return namedFirst({ edits, configuration: configured(), proof }, unexposed, pendingPut).edits;
}

test('the lines that a finding speaks of come before those of another, moves stay last', () => {
  expect(order([tick, expose])).toEqual([expose, tick]);
  expect(order([tick, further, expose, move])).toEqual([expose, further, tick, move]);
  expect(order([expose, tick])).toEqual([expose, tick]);
});

test('what is expected of each edit goes with it', () => {
  const lines = [{ ...none, allowedMethods: ['DELETE'] }, none];
  const suggestion = { edits: [tick, expose], configuration: configured(), proof, expected: { steps: [], lines } };
  expect(namedFirst(suggestion, unexposed, pendingPut).expected?.lines).toEqual([none, lines[0]]);
});
