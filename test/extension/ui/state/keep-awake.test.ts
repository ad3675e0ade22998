import '../../support/fake-polyfill.ts';
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { onCommand } from '../../../../extension/commands.ts';
import { keepAwake } from '../../../../extension/ui/state/keep-awake.ts';

test('the background is woken for as long as it is at work, and no longer', async () => {
  vi.useFakeTimers();
  let woken = 0;
  const handlers = { 'catch-up': async () => void woken++ };
  onCommand(handlers as unknown as Parameters<typeof onCommand>[0]);
  const isWorking = signal(false);
  keepAwake(() => isWorking.value);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(woken).toBe(0);
  isWorking.value = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(woken).toBe(2);
  isWorking.value = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(woken).toBe(2);
  vi.useRealTimers();
});
