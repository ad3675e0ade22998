import { beginAsking, stopAsking } from '../asking/ask-bucket.ts';
import { askOnce } from '../asking/ask-once.ts';
import { beginChecking, stopChecking } from '../asking/check-bucket.ts';
import { fetchRules } from '../asking/fetch-rules.ts';
import type { CommandHandlers } from '../commands.ts';
import { isSplit } from '../storage/private-windows.ts';
import type { BackgroundRun } from './background-run.ts';
import { followChoices } from './follow-choices.ts';

/** The background's handlers of commands. Each waits until the worker has started. */
export function commandHandlers(run: BackgroundRun): CommandHandlers {
  return {
    'catch-up': async () => (await run.started).save(),
    clear: async (clearing) => {
      const { take, save } = await run.started;
      const inPrivate = clearing.inPrivate && !isSplit();
      // All that was captured came before. A clock that was set back would say that some of it is still to come.
      take([{ event: 'clearing', timeStamp: Number.POSITIVE_INFINITY, ...clearing, inPrivate }]);
      await save();
    },
    'follow-choices': () => followChoices(run),
    'ask-bucket': beginAsking,
    'stop-asking': stopAsking,
    'check-bucket': beginChecking,
    'stop-checking': stopChecking,
    'send-preflight': askOnce,
    'fetch-rules': fetchRules,
  };
}
