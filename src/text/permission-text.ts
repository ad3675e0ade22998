import type { Phrase } from './phrase.ts';

interface Said {
  /** A fact; no full stop. */
  readonly title: Phrase;
  readonly cause: Phrase;
}

/** What is said of what the extension may see, and of why there is nothing to show. */
export interface PermissionText {
  readonly notAPage: Said;
  readonly localFile: Said;
  readonly forbidden: Readonly<Record<'browser' | 'store' | 'extension', Phrase>>;
  readonly forbiddenCause: Phrase;
  readonly hidden: Said;
  readonly bucketsWithheld: Said;
  readonly permitBuckets: string;
  readonly notWatched: (site: string) => Said;
  /** On the full page: the browser does not tell whose tab it was opened for. */
  readonly tabHidden: Said;
  readonly watchedForNow: (site: string) => Said;
  readonly watchSite: string;
  readonly watchEverySite: string;
  readonly watchEverySiteHint: Phrase;
  readonly nothingFailed: (succeeded: number) => Said;
  /** Requests wait for their answer, and none has come yet. */
  readonly underWay: (requests: number) => Said;
  /** Requests are not in the list because nobody watched; so many of them look failed. */
  readonly beforeWatching: (failed: number) => Said;
  readonly nothingSeen: Said;
  /** The part of the document's own policy that is about connections. */
  readonly policyOfPage: (directive: string) => Phrase;
  readonly stoppedByPolicy: (origin: string, directive: string) => Said;
  readonly mixedContent: (host: string) => Said;
  readonly reload: string;
  readonly refusedPermission: Phrase;

  /** Over the hosts that the page asked before. */
  readonly earlier: string;
  readonly asked: (host: string, requests: number, failed: number) => Phrase;
  readonly frames: string;
  readonly framesHint: Phrase;
  readonly watchFrame: (site: string) => string;
  /** Over the hosts that may be a bucket's own domain. */
  readonly domains: string;
  readonly domainsHint: Phrase;
  readonly domainLabel: string;
  readonly addDomain: string;
  readonly addCandidate: (host: string) => string;
  readonly addedDomain: (host: string) => Phrase;
  readonly typed: {
    readonly empty: Phrase;
    readonly wildcard: Phrase;
    readonly own: (host: string) => Phrase;
    readonly noHost: (text: string) => Phrase;
  };
}
