import browser, { type Runtime } from 'webextension-polyfill';
import type { CheckToMake } from '../src/checking/check-to-make.ts';
import type { Probe, Question } from '../src/probing/probe.ts';
import type { SentPreflight } from '../src/probing/sent-preflight.ts';
import type { RulesRequest, SentRulesRequest } from '../src/rules-request/rules-request.ts';

/** The commands that views send to the background: what each takes, and what its answer brings. */
interface Commands {
  /**
   * Clears a tab's list of some exchanges that began up to a time: of the tab's and of those of its origin's
   * workers. A request that the bucket has not answered yet is listed when it does, since it meets the rules as they are
   * then.
   */
  readonly clear: {
    readonly takes: {
      readonly tabId: number;
      readonly origin: string | null;
      readonly inPrivate: boolean;
      /** All where it is absent. */
      readonly ids?: readonly string[];
      /** In milliseconds since the epoch; now where it is absent. */
      readonly timeStamp?: number;
    };
    readonly brings: undefined;
  };
  /**
   * Captures what a worker noted before it was stopped, and stores what is not stored yet. To be sent before a capture
   * is read.
   */
  readonly 'catch-up': { readonly takes: null; readonly brings: undefined };
  /** Applies the current settings and named buckets. */
  readonly 'follow-choices': { readonly takes: null; readonly brings: undefined };
  /**
   * Asks the bucket behind an address with preflights, at most 30. It is answered when that has begun: it goes on in
   * the background, and how it stands is stored.
   */
  readonly 'ask-bucket': {
    readonly takes: { readonly url: string; readonly question: Question; readonly inPrivate: boolean };
    readonly brings: undefined;
  };
  /** Sends no further preflight of those. What was answered stays. */
  readonly 'stop-asking': {
    readonly takes: { readonly url: string; readonly request: Probe; readonly inPrivate: boolean };
    readonly brings: undefined;
  };
  /**
   * Sends the preflights of a tab's captured requests to their bucket once more. It is answered when that has begun: it
   * goes on in the background, and how it stands is stored.
   */
  readonly 'check-bucket': {
    readonly takes: { readonly tabId: number; readonly make: CheckToMake; readonly inPrivate: boolean };
    readonly brings: undefined;
  };
  /** Sends no further preflight of that. What was answered stays. */
  readonly 'stop-checking': {
    readonly takes: { readonly tabId: number; readonly inPrivate: boolean };
    readonly brings: undefined;
  };
  /** Sends one preflight to an address, and stores nothing. */
  readonly 'send-preflight': {
    readonly takes: { readonly url: string; readonly probe: Probe };
    readonly brings: SentPreflight;
  };
  /** Sends one signed `GET /?cors` to a bucket, and stores nothing: the key is held until the answer, and no longer. */
  readonly 'fetch-rules': { readonly takes: RulesRequest; readonly brings: SentRulesRequest };
}

type Taken<Name extends keyof Commands> = Commands[Name]['takes'];
type Brought<Name extends keyof Commands> = Commands[Name]['brings'];

interface Command<Name extends keyof Commands> {
  readonly command: Name;
  readonly payload: Taken<Name>;
}

/** How a command ended: why it failed, or `null` and what it brings. */
interface Outcome {
  readonly error: string | null;
  readonly brought?: unknown;
}

const portName = 'command';

/**
 * Has the background do something. Resolves with what it brings when it is done; rejects when that fails or nobody
 * answers. A page may close before: over a port that is no error, whereas Firefox writes one into its console for each
 * message without an answer.
 */
export function command<Name extends keyof Commands>(name: Name, payload: Taken<Name>): Promise<Brought<Name>> {
  const message: Command<Name> = { command: name, payload };
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: portName });
    port.onMessage.addListener((outcome: unknown) => {
      const { error, brought } = outcome as Outcome;
      port.disconnect();
      if (error === null) resolve(brought as Brought<Name>);
      else reject(new Error(error));
    });
    // Chrome writes an error into its console that nobody reads.
    port.onDisconnect.addListener(() => reject(new Error(browser.runtime.lastError?.message ?? 'No answer')));
    port.postMessage(message);
  });
}

/** One handler for each command. */
export type CommandHandlers = {
  readonly [Name in keyof Commands]: (
    payload: Taken<Name>,
  ) => Promise<Brought<Name> extends undefined ? void : Brought<Name>>;
};

/**
 * Whether a page of the extension speaks. A content script could connect too, and its page may have taken it over: it
 * bears the extension's id, but its page's address.
 */
function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

/** Runs the handler of each command that arrives. Only the extension's own pages can send one. */
export function onCommand(handlers: CommandHandlers): void {
  const actions = new Map<unknown, (payload: never) => Promise<unknown>>(Object.entries(handlers));
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName || !isOwnPage(port.sender)) return;
    const end = (outcome: Outcome) => {
      try {
        port.postMessage(outcome);
      } catch {
        // The page has closed.
      }
    };
    port.onMessage.addListener((message: unknown) => {
      const { command: name, payload } = (message ?? {}) as { readonly command?: unknown; readonly payload?: unknown };
      const action = actions.get(name);
      if (action === undefined) end({ error: 'No such command' });
      else
        action(payload as never).then(
          (brought) => end({ error: null, brought }),
          (error: unknown) => end({ error: String(error) }),
        );
    });
  });
}
