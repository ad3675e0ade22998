import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Finding, findings } from '../../../../extension/findings/finding.ts';
import { FindingView } from '../../../../extension/ui/finding/finding-view.tsx';
import type { Diagnosis } from '../../../../src/diagnosis.ts';
import { en } from '../../../../src/text/en/en.ts';
import { loadOf } from '../../../bench/captured-load.ts';
import { caseFiles } from '../../../src/support/case-file.ts';
import { show } from '../../support/document.ts';

const { exchanges, configuration } = loadOf(1, 10, 3);
const known = new Map([['examplebucket-1250000000', { configuration, savedAt: 0 }]]);
const [finding] = findings(exchanges, known) as [Finding];

async function shownOf(shown: Finding, isGlance = false) {
  const view = show(
    <FindingView
      finding={shown}
      isGlance={isGlance}
      isBusy={isGlance}
      text={en}
      recorded={true}
      asked={null}
      observed={[]}
      settling={null}
      onCheck={null}
      check={null}
      paste={<i>paste</i>}
    />,
  );
  await expect.poll(() => view.querySelector('h1')).not.toBeNull();
  const first = view.querySelector('article')?.className;
  // Longer than preact waits for a frame, three times over.
  await sleep(400);
  return { view, first, last: view.querySelector('article')?.className };
}

test('a finding says that parts of it are still to come, until the last is laid out', async () => {
  const { view, first, last } = await shownOf(finding);
  expect([first, last]).toEqual(['finding coming', 'finding']);
  expect(view.querySelector('.evidence .rule-table')).not.toBeNull();
  expect((await shownOf(finding, true)).last).toBe('finding coming');
});

test('what can be done in place of a change is told beside one only, and what to do is told once', async () => {
  const diagnosis = caseFiles().find(([name]) => name === 'wildcard-with-credentials/behind-a-good-preflight')?.[1]
    .diagnosis as Diagnosis;
  const notes = async (suggestion: Finding['suggestion']) => {
    const { view } = await shownOf({ ...finding, diagnosis, suggestion });
    return [...view.querySelectorAll('.cause .caveat, .remedy p')].map(({ textContent }) => textContent);
  };
  const reason = 'COS checks the signature and reads no cookies, so the request works without credentials.';
  const options = "withCredentials or credentials: 'include'";
  expect(finding.suggestion).not.toBeNull();
  expect(await notes(finding.suggestion)).toEqual([
    reason,
    `No rule has to change if the page sends the request without ${options}.`,
  ]);
  expect(await notes(null)).toEqual([reason, `Send the request without ${options}.`]);
});

test('the response is told as that of whoever gave it', async () => {
  const heading = async (diagnosis: Diagnosis) =>
    (await shownOf({ ...finding, diagnosis })).view.querySelector('.conversation .broke b')?.textContent;
  expect(await heading(finding.diagnosis)).toBe('Bucket');
  const misspelled = caseFiles().find(([name]) => name === 'misspelled-host/appid-missing')?.[1].diagnosis;
  expect(await heading(misspelled as Diagnosis)).toBe('Server');
});

test('the request stands in one line, with how many there were and when the last was sent', async () => {
  const { view } = await shownOf(finding);
  expect(view.querySelector('.request-line .extent')?.textContent).toMatch(/^3 requests · \d\d:\d\d:\d\d$/);
});

test('where what follows the cause cannot be shown, the cause still is, and nothing more is to come', async () => {
  const { view, last } = await shownOf({ ...finding, others: null as never });
  expect(view.querySelector('h1')?.textContent).not.toBe('');
  expect(view.querySelector('[role="alert"]')?.textContent).toContain('The rest of this finding cannot be shown');
  expect(last).toBe('finding');
});

test('what a page’s CSP lacks can be copied', async () => {
  const blocked = caseFiles().find(([name]) => name === 'never-sent/policy')?.[1].diagnosis as Diagnosis;
  const offered = async (diagnosis: Diagnosis) => {
    const { view } = await shownOf({ ...finding, diagnosis, suggestion: null });
    return view.querySelector('.remedy pre')?.textContent;
  };
  expect(await offered(blocked)).toMatch(/^https:\/\/[\w.-]+$/);
  expect(await offered({ ...blocked, reason: 'mixed-content' } as Diagnosis)).toBeUndefined();
});
