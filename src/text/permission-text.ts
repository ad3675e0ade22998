import type { ImagesText } from './images-text.ts';
import type { Phrase } from './phrase.ts';

interface Said {
  /** A fact; no full stop. */
  readonly title: Phrase;
  readonly cause: Phrase;
}

/** The words on what the extension may see, and on why there is nothing to show. */
export interface PermissionText {
  readonly images: ImagesText;
  readonly notAPage: Said;
  readonly localFile: Said;
  readonly forbidden: Readonly<Record<'browser' | 'store' | 'extension', Phrase>>;
  readonly forbiddenCause: Phrase;
  readonly hidden: Said;
  readonly bucketsWithheld: Said;
  readonly permitBuckets: string;
  readonly notWatched: (site: string) => Said;
  /** On the full page, when the browser does not tell the site of the tab that it was opened for. */
  readonly tabHidden: Said;
  readonly watchedForNow: (site: string) => Said;
  readonly watchSite: string;
  readonly watchEverySite: string;
  readonly watchEverySiteHint: Phrase;
  readonly nothingFailed: (succeeded: number) => Said;
  /** Requests wait for their answers, and none has ended yet. */
  readonly underWay: (requests: number) => Said;
  /** Requests are not in the list, because nobody watched when they were made; `failed` of them look failed. */
  readonly beforeWatching: (failed: number) => Said;
  readonly nothingSeen: Said;
  /** `directive` is the part of the page's own policy that is about connections. */
  readonly policyOfPage: (directive: string) => Phrase;
  readonly stoppedByPolicy: (origin: string, directive: string) => Said;
  readonly mixedContent: (host: string) => Said;
  readonly reload: string;
  readonly refusedPermission: Phrase;

  /** The heading of the hosts that the page asked and that are not listed. */
  readonly earlier: string;
  readonly asked: (host: string, requests: number, failed: number) => Phrase;
  readonly frames: string;
  readonly framesHint: Phrase;
  readonly watchFrame: (site: string) => string;
  /** The heading of the hosts that may be a bucket's own domain. */
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
