import { say } from '../phrase.ts';
import type { SettingsText } from '../settings-text.ts';

export const settings: SettingsText = {
  title: 'Settings',
  open: 'Settings',

  sites: 'Sites and hosts that may be watched',
  sitesCause: say`The browser shows the extension the requests of these pages and the answers of these hosts. What is withdrawn is not seen any more from that moment on.`,
  noSites: say`None beyond COS's own hosts. The popup asks for a site when it is to be watched.`,
  everySite: say`Every site`,
  withdraw: 'Withdraw',
  withdrawOf: (pattern) => `Withdraw ${pattern}`,
  required: say`COS's own hosts are required: without them nothing can be diagnosed. They cannot be withdrawn here; the browser's own settings for this extension switch them off.`,
  withheld: 'switched off in the browser',
  notWithdrawn: (pattern) => say`The browser did not withdraw ${pattern}.`,

  navigation: 'When the page navigates',
  clearOnNavigation: 'Clear the list',
  keepOnNavigation: 'Keep the list',
  keepHint: say`A list that is kept ends when its tab is closed.`,
  keys: 'Object keys',
  hideKeys: 'Hide object keys (paths) in what is captured, shown and copied',
  hideKeysHint: say`Holds for what was captured before too: a key becomes a name such as ${'object-1f0c52ab90e4'}, the same for the same key as long as the browser runs.`,

  language: 'Language',
  browserLanguage: "The browser's",

  buckets: 'Buckets whose rules are remembered',
  bucketsCause: say`The rules that were pasted or fetched, and what their buckets were seen to do, stay in this browser until they are forgotten.`,
  noBuckets: say`None.`,
  rulesOf: (bucket, rules) => say`${bucket}: ${[rules === 1 ? '1 rule' : `${rules} rules`]}`,
  forget: 'Forget',
  forgetOf: (bucket) => `Forget the rules of ${bucket}`,
  forgetAll: 'Forget all',

  domains: 'Domains whose bucket was named',
  domainsCause: say`The rules of the bucket hold for the domain that it stands behind.`,
  standsBehind: (host, bucket) => say`${host}: ${bucket}`,

  notStored: say`The browser did not store the setting.`,
};
