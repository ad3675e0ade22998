import { expect, test } from 'vitest';
import { emptyForm } from '../../../../extension/page/what-if/form.ts';
import { type ChangeTask, createWhatIfState } from '../../../../extension/page/what-if/what-if-state.ts';
import { createFindingsState } from '../../../../extension/ui/state/findings-state.ts';
import { changeFor } from '../../../../src/what-if/prediction.ts';
import { loadOf } from '../../../bench/captured-load.ts';
import { gate } from '../../support/gate.ts';

const bucket = 'examplebucket-1250000000';
const { configuration, exchanges } = loadOf(5, 60, 10);
const form = { ...emptyForm, bucket, method: 'PUT', origin: 'https://staging.example.edu' };

function stateWith(captured: number, elsewhere: (task: ChangeTask) => Promise<ReturnType<typeof changeFor>>) {
  const known = createFindingsState();
  known.exchanges.value = exchanges.slice(0, captured);
  known.saved.value = new Map([[bucket, { configuration, savedAt: 0 }]]);
  const state = createWhatIfState(known, elsewhere);
  state.form.value = form;
  return state;
}

const expected = ({ prediction }: ReturnType<typeof stateWith>, captured: number) =>
  prediction.value && changeFor(prediction.value, exchanges.slice(0, captured));

test('beside few captured requests, a change is there as soon as it is typed', () => {
  const state = stateWith(10, () => Promise.reject(new Error('asked')));
  expect(state.change.value?.suggestion).not.toBeNull();
  expect(state.change.value).toEqual(expected(state, 10));
});

test('beside many, what is typed is predicted at once, and only the last change is worked out, elsewhere', async () => {
  const asked: string[] = [];
  const { opened, open } = gate();
  const state = stateWith(60, async ({ prediction, captured }) => {
    asked.push(prediction.exchange.request.origin);
    await opened;
    return changeFor(prediction, captured);
  });
  for (const letter of ['1', '2', '3']) state.form.value = { ...form, origin: `${form.origin}${letter}` };
  expect(state.prediction.value?.exchange.request.origin).toBe(`${form.origin}3`);
  expect(state.change.value).toBeNull();
  open();
  await expect.poll(() => state.change.value).not.toBeNull();
  expect(asked).toEqual([form.origin, `${form.origin}3`]);
  expect(state.change.value).toEqual(expected(state, 60));
});

test('where nobody else can work a change out, the view does', async () => {
  const state = stateWith(60, () => Promise.reject(new Error('gone')));
  await expect.poll(() => state.change.value).not.toBeNull();
  expect(state.change.value).toEqual(expected(state, 60));
});
