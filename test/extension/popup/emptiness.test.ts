import { expect, test } from 'vitest';
import { emptinessOf, type TabFacts } from '../../../extension/popup/emptiness.ts';
import type { Survey } from '../../../extension/survey/survey.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const silent: Survey = {
  buckets: [],
  mixed: [],
  stopped: [],
  policy: null,
  frames: [],
  candidates: [],
  images: [],
  unreadableCanvases: 0,
};
const tab: TabFacts = {
  id: 7,
  page: { kind: 'site', origin: 'https://app.example.com:8443' },
  watched: true,
  seenForNow: false,
  bucketsPermitted: true,
  survey: null,
};
const site = 'app.example.com:8443';
const asked = (failed: number): Partial<Survey> => ({ buckets: [{ host, requests: 3, failed }] });

interface Case {
  readonly name: string;
  readonly facts: Partial<TabFacts> | null;
  readonly survey?: Partial<Survey>;
  readonly succeeded?: number;
  readonly underWay?: number;
  readonly captured?: number;
  readonly expected: object;
}

const cases: readonly Case[] = [
  { name: 'no tab', facts: null, expected: { kind: 'not-a-page' } },
  { name: 'a hidden page', facts: { page: { kind: 'hidden' }, watched: false }, expected: { kind: 'hidden' } },
  {
    name: 'a store',
    facts: { page: { kind: 'forbidden', page: 'store' }, watched: false },
    expected: { kind: 'forbidden', page: 'store' },
  },
  { name: "COS's hosts are off", facts: { bucketsPermitted: false }, expected: { kind: 'buckets-withheld' } },
  { name: 'an unknown site', facts: { watched: false }, expected: { kind: 'not-watched', site } },
  {
    name: 'an unknown site that asked before',
    facts: { watched: false },
    survey: asked(3),
    expected: { kind: 'not-watched', site },
  },
  {
    name: 'a click in Chromium',
    facts: { watched: false, seenForNow: true },
    expected: { kind: 'watched-for-now', site },
  },
  { name: 'a page that told nothing', facts: {}, expected: { kind: 'nothing-seen', policy: null } },
  { name: 'nothing seen', facts: {}, survey: {}, expected: { kind: 'nothing-seen', policy: null } },
  {
    name: 'nothing seen under a policy',
    facts: {},
    survey: { policy: "connect-src 'self'" },
    expected: { kind: 'nothing-seen', policy: "connect-src 'self'" },
  },
  { name: 'failures before', facts: {}, survey: asked(2), expected: { kind: 'before-watching', failed: 2 } },
  { name: 'requests before', facts: {}, survey: asked(0), expected: { kind: 'before-watching', failed: 0 } },
  { name: 'all went well', facts: {}, succeeded: 2, expected: { kind: 'nothing-failed', succeeded: 2 } },
  {
    name: 'all went well since, though some failed before',
    facts: {},
    survey: asked(2),
    succeeded: 1,
    expected: { kind: 'nothing-failed', succeeded: 1 },
  },
  {
    name: 'all went well while watched for now',
    facts: { watched: false, seenForNow: true },
    succeeded: 1,
    expected: { kind: 'nothing-failed', succeeded: 1 },
  },
  {
    name: 'a policy stopped one, whatever went well beside it',
    facts: {},
    survey: { stopped: [{ origin: `https://${host}`, directive: 'connect-src' }], mixed: [host], ...asked(1) },
    succeeded: 1,
    expected: { kind: 'stopped-by-policy', origin: `https://${host}`, directive: 'connect-src' },
  },
  {
    name: 'mixed content, watched or not',
    facts: { watched: false },
    survey: { mixed: [host], ...asked(1) },
    expected: { kind: 'mixed-content', host },
  },
  {
    name: 'an upload under way',
    facts: {},
    survey: asked(1),
    underWay: 1,
    expected: { kind: 'under-way', requests: 1 },
  },
  {
    name: 'the page cancelled what it asked',
    facts: {},
    survey: asked(1),
    captured: 1,
    expected: { kind: 'nothing-failed', succeeded: 0 },
  },
];

test.each(cases)('$name', ({ facts, survey, succeeded = 0, underWay = 0, captured = succeeded, expected }) => {
  const told = survey === undefined ? null : { ...silent, ...survey };
  const known = facts === null ? null : { ...tab, survey: told, ...facts };
  expect(emptinessOf(known, { succeeded, underWay, captured })).toEqual(expected);
});
