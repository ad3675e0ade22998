import type { HeaderList } from '../../../src/headers.ts';
import type { BrowserName } from '../stage.ts';
import type { HostAlias } from './hosts.ts';

/** What a server sends back, byte for byte but for the framing. */
export interface ScriptedAnswer {
  readonly status: number;
  /** In this order, duplicates kept. */
  readonly headers?: HeaderList;
  readonly body?: string;
  /** Nothing is sent before the page asks for it with `release`. */
  readonly held?: true;
  /** `reset`: the connection ends in place of an answer; `cut`: in the middle of the body; `stall`: it never does. */
  readonly ending?: 'reset' | 'cut' | 'stall';
}

/** A rule of another extension, beside the recorder. https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest */
interface OtherExtensionRule {
  readonly action: object;
  readonly requestMethods?: readonly string[];
}

/** What servers answer, and what a page does. */
export interface Scenario {
  /** Unique; the name of its recordings. */
  readonly name: string;
  /**
   * By `METHOD /path`, of the bucket's host, or `METHOD alias/path`. Of a list each is given once, the last again and
   * again. What is not named is answered 404 without any header of CORS.
   */
  readonly answers: Readonly<Record<string, ScriptedAnswer | readonly ScriptedAnswer[]>>;
  readonly page?: {
    readonly host?: Extract<HostAlias, 'app' | 'plain'>;
    readonly headers?: HeaderList;
  };
  /** The body of an async function, with the names of `page-library.js`; what it returns is the page's outcome. */
  readonly script: string;
  /** The page leaves for another document. */
  readonly leaves?: true;
  readonly otherExtension?: readonly OtherExtensionRule[];
  /** How many requests a browser never tells the end of. */
  readonly unended?: Partial<Record<BrowserName, number>>;
  /** The browsers that can show it; all when absent. `reason` says why not the others. */
  readonly only?: { readonly browsers: readonly BrowserName[]; readonly reason: string };
}
