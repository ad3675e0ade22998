import browser from 'webextension-polyfill';
import type { Probe, Question } from '../src/probing/probe.ts';

/** The commands that views send to the background, with the payload of each. */
interface Commands {
  /**
   * Clears a tab's list: the exchanges of the tab and of its origin's workers. A request that the bucket has not
   * answered yet is listed when it does, since it meets the rules as they are then.
   */
  readonly clear: { readonly tabId: number; readonly origin: string | null; readonly inPrivate: boolean };
  /** Captures what a worker noted before it was stopped. To be sent before a capture is read. */
  readonly 'catch-up': null;
  /** Applies the current settings and named buckets. */
  readonly 'follow-choices': null;
  /**
   * Asks the bucket behind an address with preflights, at most 30. Resolves when that has begun: it goes on in the
   * background, and how it stands is stored.
   */
  readonly 'ask-bucket': { readonly url: string; readonly question: Question; readonly inPrivate: boolean };
  /** Sends no further preflight of those. What was answered stays. */
  readonly 'stop-asking': { readonly url: string; readonly request: Probe; readonly inPrivate: boolean };
}

interface Command<Name extends keyof Commands> {
  readonly command: Name;
  readonly payload: Commands[Name];
}

/** How a command ended: why it failed, or `null` when it is done. */
interface Outcome {
  readonly error: string | null;
}

const portName = 'command';

/**
 * Has the background do something. Resolves when it is done; rejects when that fails or nobody answers. A page may close
 * before: over a port that is no error, whereas Firefox writes one into its console for each message without an answer.
 */
export function command<Name extends keyof Commands>(name: Name, payload: Commands[Name]): Promise<void> {
  const message: Command<Name> = { command: name, payload };
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: portName });
    port.onMessage.addListener((outcome: unknown) => {
      const { error } = outcome as Outcome;
      port.disconnect();
      if (error === null) resolve();
      else reject(new Error(error));
    });
    // Chrome writes an error into its console that nobody reads.
    port.onDisconnect.addListener(() => reject(new Error(browser.runtime.lastError?.message ?? 'No answer')));
    port.postMessage(message);
  });
}

/** One handler for each command. */
export type CommandHandlers = { readonly [Name in keyof Commands]: (payload: Commands[Name]) => Promise<void> };

/** Runs the handler of each command that arrives. Only the extension's own pages can send one. */
export function onCommand(handlers: CommandHandlers): void {
  const actions = new Map<unknown, (payload: never) => Promise<void>>(Object.entries(handlers));
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    const end = (error: string | null) => {
      try {
        port.postMessage({ error } satisfies Outcome);
      } catch {
        // The page has closed.
      }
    };
    port.onMessage.addListener((message: unknown) => {
      const { command: name, payload } = (message ?? {}) as { readonly command?: unknown; readonly payload?: unknown };
      const action = actions.get(name);
      if (action === undefined) end('No such command');
      else
        action(payload as never).then(
          () => end(null),
          (error: unknown) => end(String(error)),
        );
    });
  });
}
