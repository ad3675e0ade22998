import browser from 'webextension-polyfill';

/** What views ask the background to do, and what each asks with. */
interface Commands {
  /**
   * Clear what a tab's list shows: its exchanges and those of its origin's workers. A request that is still without its
   * answer is told when that comes, for the rules of then are the ones it meets.
   */
  readonly clear: { readonly tabId: number; readonly origin: string | null; readonly inPrivate: boolean };
  /** Tell what a worker noted that was stopped before it could tell it. Whoever reads the capture asks for this first. */
  readonly 'catch-up': null;
  /** Do from now on what the settings say, and take named domains for COS. */
  readonly 'follow-choices': null;
}

interface Command<Name extends keyof Commands> {
  readonly command: Name;
  readonly payload: Commands[Name];
}

/** Has the background do something; resolves when that is done and stored. */
export function command<Name extends keyof Commands>(name: Name, payload: Commands[Name]): Promise<void> {
  const message: Command<Name> = { command: name, payload };
  return browser.runtime.sendMessage(message);
}

/** What the background does on each command. */
export type CommandHandlers = { readonly [Name in keyof Commands]: (payload: Commands[Name]) => Promise<void> };

/** Does what views ask for. Only the extension's own pages can. */
export function onCommand(handlers: CommandHandlers): void {
  const actions = new Map<unknown, (payload: never) => Promise<void>>(Object.entries(handlers));
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { command: name, payload } = (message ?? {}) as { readonly command?: unknown; readonly payload?: unknown };
    return actions.get(name)?.(payload as never);
  });
}
