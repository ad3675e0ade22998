import { effect } from '@preact/signals';
import { command } from '../../commands.ts';

/** In milliseconds. A background that the browser stopped goes on with what it began once it is woken. */
const waking = 2000;

/** Wakes the background from time to time for as long as it is to be at work. `isWorking` reads signals. */
export function keepAwake(isWorking: () => boolean): void {
  effect(() => {
    if (!isWorking()) return undefined;
    const timer = setInterval(() => void command('catch-up', null).catch(() => undefined), waking);
    return () => clearInterval(timer);
  });
}
