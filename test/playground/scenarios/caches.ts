import { allowOrigin, cos } from './answers.ts';
import type { Scenario, ScriptedAnswer } from './scenario.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const kept = [
  ['Content-Type', 'image/svg+xml'],
  ['Cache-Control', 'max-age=600'],
] as const;
const tagged = [
  ['Content-Type', 'image/svg+xml'],
  ['Cache-Control', 'no-cache'],
  ['ETag', '"0cc1"'],
] as const;

const cached = (name: string, answers: readonly ScriptedAnswer[], script: string): Scenario => ({
  name,
  answers: { 'GET /k': answers },
  script,
});

/** Answers that the browser kept from an earlier request. */
export const caches: readonly Scenario[] = [
  cached(
    'cache-img-then-fetch',
    [cos(200, kept, svg), cos(200, [allowOrigin(), ...kept], svg)],
    `return [await element('img', { src: k }), await get()];`,
  ),
  cached(
    'cache-img-then-fetch-with-vary',
    [cos(200, [['Vary', 'Origin'], ...kept], svg), cos(200, [allowOrigin(), ['Vary', 'Origin'], ...kept], svg)],
    `return [await element('img', { src: k }), await get()];`,
  ),
  cached(
    'cache-no-cors-then-fetch',
    [cos(200, kept, svg), cos(200, [allowOrigin(), ...kept], svg)],
    `return [await get(k, { mode: 'no-cors', credentials: 'omit' }), await get()];`,
  ),
  cached(
    'cache-fetch-twice',
    [cos(200, [allowOrigin(), ...kept], svg), cos(500)],
    'return [await get(), await get()];',
  ),
  cached(
    'revalidated-allowed',
    [cos(200, [allowOrigin(), ...tagged], svg), cos(304, [allowOrigin(), ...tagged])],
    'return [await get(), await get()];',
  ),
  cached(
    'revalidated-allow-origin-left-out',
    [cos(200, [allowOrigin(), ...tagged], svg), cos(304, tagged)],
    'return [await get(), await get()];',
  ),
  cached(
    'revalidated-allow-origin-missing',
    [cos(200, tagged, svg), cos(304, tagged)],
    `return [await get(k, { mode: 'no-cors', credentials: 'omit' }), await get()];`,
  ),
  cached(
    'revalidated-allow-origin-added',
    [cos(200, tagged, svg), cos(304, [allowOrigin(), ...tagged])],
    `return [await get(k, { mode: 'no-cors', credentials: 'omit' }), await get()];`,
  ),
];
