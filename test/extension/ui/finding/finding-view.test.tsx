import { expect, test, vi } from 'vitest';
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

const stateOf = (view: Element) => view.querySelector('article')?.className;

function showFinding(shown: Finding, isGlance = false) {
  return show(
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
}

/** Shows a finding and waits until all its parts are laid out. */
async function wholeOf(shown: Finding) {
  const view = showFinding(shown);
  await vi.waitFor(() => expect(stateOf(view)).toBe('finding'));
  return view;
}

test('a finding says that parts of it are still to come, until the last is laid out', async () => {
  const view = showFinding(finding);
  expect(stateOf(view)).toBe('finding coming');
  await vi.waitFor(() => expect(stateOf(view)).toBe('finding'));
  expect(view.querySelector('.evidence .rule-table')).not.toBeNull();
});

test('one of which no more than the diagnosis is known says so for as long', async () => {
  const glance = showFinding(finding, true);
  // Whatever would be laid out of the glance would be by the time that a finding shown after it is whole.
  await wholeOf(finding);
  expect(stateOf(glance)).toBe('finding coming');
});

test('what can be done in place of a change is told beside one only, and what to do is told once', async () => {
  const diagnosis = caseFiles().find(([name]) => name === 'wildcard-with-credentials/behind-a-good-preflight')?.[1]
    .diagnosis as Diagnosis;
  const notes = async (suggestion: Finding['suggestion']) => {
    const view = await wholeOf({ ...finding, diagnosis, suggestion });
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
    (await wholeOf({ ...finding, diagnosis })).querySelector('.conversation .broke b')?.textContent;
  expect(await heading(finding.diagnosis)).toBe('Bucket');
  const misspelled = caseFiles().find(([name]) => name === 'misspelled-host/appid-missing')?.[1].diagnosis;
  expect(await heading(misspelled as Diagnosis)).toBe('Server');
});

test('the request stands in one line, with how many there were and when the last was sent', async () => {
  const view = await wholeOf(finding);
  expect(view.querySelector('.request-line .extent')?.textContent).toMatch(/^3 requests · \d\d:\d\d:\d\d$/);
});

test('where what follows the cause cannot be shown, the cause still is, and nothing more is to come', async () => {
  const view = await wholeOf({ ...finding, others: null as never });
  expect(view.querySelector('h1')?.textContent).not.toBe('');
  expect(view.querySelector('[role="alert"]')?.textContent).toContain('The rest of this finding cannot be shown');
});

test('what a page’s CSP lacks can be copied', async () => {
  const blocked = caseFiles().find(([name]) => name === 'never-sent/policy')?.[1].diagnosis as Diagnosis;
  const offered = async (diagnosis: Diagnosis) => {
    const view = await wholeOf({ ...finding, diagnosis, suggestion: null });
    return view.querySelector('.remedy pre')?.textContent;
  };
  expect(await offered(blocked)).toMatch(/^https:\/\/[\w.-]+$/);
  expect(await offered({ ...blocked, reason: 'mixed-content' } as Diagnosis)).toBeUndefined();
});
