import { say } from '../phrase.ts';
import type { SettingsText } from '../settings-text.ts';

export const settings: SettingsText = {
  title: 'Settings',
  open: 'Settings',

  sites: 'Sites and hosts the extension may watch',
  sitesCause: say`The extension can see the requests of these sites and the responses of these hosts. Withdrawing one takes effect at once.`,
  noSites: say`None beyond COS's own hosts. The popup asks before it watches a site.`,
  everySite: say`Every site`,
  withdraw: 'Withdraw',
  withdrawOf: (pattern) => `Withdraw ${pattern}`,
  required: say`COS's own hosts are required for any diagnosis and cannot be withdrawn here. They can be switched off in the browser's settings for this extension.`,
  withheld: 'switched off in the browser',
  notWithdrawn: (pattern) => say`The browser did not withdraw ${pattern}.`,

  navigation: 'When the page navigates',
  clearOnNavigation: 'Clear the list',
  keepOnNavigation: 'Keep the list',
  keepHint: say`A kept list is cleared when its tab is closed.`,
  keys: 'Object keys',
  hideKeys: 'Hide object keys (paths) in captured requests and in all that is shown or copied',
  hideKeysHint: say`Also applies to requests captured before. A key is shown as a name such as ${'object-1f0c52ab90e4'}, which stays the same until the browser closes.`,

  language: 'Language',
  browserLanguage: "The browser's language",

  buckets: 'Buckets with saved rules',
  bucketsCause: say`Pasted or fetched rules, and the observed behavior of their buckets, stay in this browser until they are forgotten here.`,
  noBuckets: say`None.`,
  rulesOf: (bucket, rules) => say`${bucket}: ${[rules === 1 ? '1 rule' : `${rules} rules`]}`,
  forget: 'Forget',
  forgetOf: (bucket) => `Forget the rules of ${bucket}`,
  forgetAll: 'Forget all',

  domains: 'Custom domains with a bucket set',
  domainsCause: say`Requests to these domains are checked against the rules of the bucket set for them.`,
  standsBehind: (host, bucket) => say`${host}: ${bucket}`,

  notStored: say`The browser could not save this setting. Choose it again.`,
};
