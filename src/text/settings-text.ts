import type { Phrase } from './phrase.ts';

/** The words of the settings page. */
export interface SettingsText {
  readonly title: string;
  readonly open: string;

  readonly sites: string;
  readonly sitesCause: Phrase;
  readonly noSites: Phrase;
  readonly everySite: Phrase;
  readonly withdraw: string;
  /** The accessible name of a button that withdraws one pattern. */
  readonly withdrawOf: (pattern: string) => string;
  readonly required: Phrase;
  /** Said of a required host that the browser does not grant. */
  readonly withheld: string;
  readonly notWithdrawn: (pattern: string) => Phrase;

  readonly navigation: string;
  readonly clearOnNavigation: string;
  readonly keepOnNavigation: string;
  readonly keepHint: Phrase;
  readonly keys: string;
  readonly hideKeys: string;
  readonly hideKeysHint: Phrase;

  readonly language: string;
  readonly browserLanguage: string;

  readonly buckets: string;
  readonly bucketsCause: Phrase;
  readonly noBuckets: Phrase;
  readonly rulesOf: (bucket: string, rules: number) => Phrase;
  readonly forget: string;
  readonly forgetOf: (bucket: string) => string;
  readonly forgetAll: string;

  readonly domains: string;
  readonly domainsCause: Phrase;
  readonly standsBehind: (host: string, bucket: string) => Phrase;

  readonly notStored: Phrase;
}
