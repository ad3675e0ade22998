import type { CommandHandlers } from '../commands.ts';
import { isSplit } from '../storage/private-windows.ts';
import { followChoices } from './follow-choices.ts';
import type { Worker } from './worker.ts';

/** The background's handlers of commands. Each waits until the worker has started. */
export function commandHandlers(worker: Worker): CommandHandlers {
  return {
    'catch-up': async () => void (await worker.started),
    clear: async (clearing) => {
      const { take, save } = await worker.started;
      const inPrivate = clearing.inPrivate && !isSplit();
      take([{ event: 'clearing', timeStamp: Date.now(), ...clearing, inPrivate }]);
      await save();
    },
    'follow-choices': () => followChoices(worker),
  };
}
