import { describe, expect, test } from 'vitest';
import { findings } from '../../../../extension/findings/finding.ts';
import type { AskedBucket } from '../../../../extension/storage/asked-buckets.ts';
import type { CheckedBucket } from '../../../../extension/storage/checked-shape.ts';
import { isSettledBy, outdates, shownCheck } from '../../../../extension/ui/state/shown-check.ts';
import { checkOf } from '../../../../src/checking/check.ts';
import type { CorsConfiguration } from '../../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../../src/exchange.ts';
import { exchangeUnder } from '../../../../src/replay.ts';
import { inChrome, sentTo } from '../../../src/support/checked-bucket.ts';
import { pendingPut, putTo } from '../../../src/support/exchanges.ts';
import { rulesOf } from '../../../src/support/probed-rules.ts';

const none: CorsConfiguration = { rules: [], responseVary: false };
const allows = rulesOf({ allowedHeaders: ['*'] });
const before = exchangeUnder({ ...pendingPut, startedAt: 10 }, none);
const failedLater = exchangeUnder({ ...pendingPut, id: '2', startedAt: 30 }, none);
const passedLater = exchangeUnder({ ...pendingPut, id: '3', startedAt: 30 }, allows);
/** It was under way when the check began, and asks something else. */
const sentBefore = exchangeUnder(
  { ...pendingPut, id: '5', startedAt: 15, request: { ...pendingPut.request, method: 'DELETE' } },
  none,
);
const elsewhere = exchangeUnder({ ...putTo('cdn.example.com'), id: '4', startedAt: 30 }, none);
const check = checkOf([before], inChrome);

function checked(rules: CorsConfiguration): CheckedBucket {
  return {
    place: 'examplebucket-1250000000',
    bucket: 'examplebucket-1250000000',
    check,
    change: null,
    pageOrigin: null,
    sent: sentTo(check, rules),
    progress: 'done',
    noted: false,
    startedAt: 20,
    endedAt: 21,
  };
}

function shown(rules: CorsConfiguration, exchanges: readonly Exchange[], underWay = 0) {
  const [selected = null] = findings(exchanges, new Map());
  const found = shownCheck(checked(rules), exchanges, selected, underWay);
  return found === null ? null : `${found.isOfFinding ? 'in the finding' : 'alone'}${found.isOlder ? ', older' : ''}`;
}

describe.each([
  ['with which all passed', allows],
  ['with which nothing passed', none],
])('a check %s', (_, rules) => {
  const isRed = rules === none;
  test.each<[string, readonly Exchange[], string | null]>([
    ['its finding is shown', [before], 'in the finding'],
    ['the list is empty', [], 'alone'],
    ['something else has failed', [elsewhere], 'alone'],
    ['a request has failed since', [before, failedLater], isRed ? 'in the finding, older' : null],
    [
      'a request that it does not cover was under way, and has failed',
      [before, sentBefore],
      isRed ? 'in the finding, older' : null,
    ],
    ['what it was about has left the list, and such a request has failed', [sentBefore], null],
    ['what it was about has left the list, and a request has failed', [failedLater], null],
    ['a request has passed since', [passedLater], null],
  ])('when %s', (__, exchanges, expected) => {
    expect(shown(rules, exchanges)).toBe(expected);
  });

  test('steps back while a request is under way', () => {
    expect(shown(rules, [], 1)).toBeNull();
  });
});

test('without a check nothing is shown', () => {
  expect(shownCheck(null, [before], null, 0)).toBeNull();
});

test('settles what went well or what it covers, of what was sent to its bucket before', () => {
  const wellBefore = exchangeUnder({ ...pendingPut, id: '6', startedAt: 10 }, allows);
  const notCors = { ...wellBefore, id: '7', response: { status: 403, headers: wellBefore.response?.headers ?? [] } };
  const all = [before, wellBefore, notCors, sentBefore, failedLater, { ...elsewhere, startedAt: 10 }];
  const settled = all.filter((exchange) => isSettledBy(checked(allows), exchange));
  expect(settled).toEqual([before, wellBefore]);
});

describe('what the bucket answered before', () => {
  const [finding] = findings([before], new Map());
  const [other] = findings([elsewhere], new Map());
  const asked = (endedAt: number | null): AskedBucket => ({
    question: {
      request: { origin: '', method: '', headerNames: [] },
      credentialsMode: 'omit',
      otherOrigins: [],
    },
    url: '',
    answered: [],
    progress: endedAt === null ? 'asking' : 'done',
    problem: null,
    startedAt: 1,
    endedAt,
  });

  test.each([
    ['a check that passed makes old', checked(allows), asked(5), finding, true],
    ['one in which requests fail does not', checked(none), asked(5), finding, false],
    ['one before it does not', checked(allows), asked(30), finding, false],
    ['one does not while it is asked', checked(allows), asked(null), finding, false],
    ['one of another bucket does not', checked(allows), asked(5), other, false],
    ['none does not', null, asked(5), finding, false],
  ])('%s', (_, check, answers, about, isOld) => {
    expect(about).toBeDefined();
    if (about !== undefined) expect(outdates(check, answers, about)).toBe(isOld);
  });
});
