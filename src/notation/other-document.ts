/** What COS keeps beside the CORS rules, and what else is easily taken for them. */
export type OtherDocument =
  | 'acl'
  | 'lifecycle'
  | 'policy'
  | 'website'
  | 'referer'
  | 'versioning'
  | 'replication'
  | 'logging'
  | 'tagging'
  | 'inventory'
  | 'domain'
  | 'encryption'
  | 'object-list'
  | 'bucket-list'
  | 'flash-policy';

const roots: Readonly<Record<string, OtherDocument>> = {
  accesscontrolpolicy: 'acl',
  lifecycleconfiguration: 'lifecycle',
  websiteconfiguration: 'website',
  refererconfiguration: 'referer',
  versioningconfiguration: 'versioning',
  replicationconfiguration: 'replication',
  bucketloggingstatus: 'logging',
  tagging: 'tagging',
  inventoryconfiguration: 'inventory',
  domainconfiguration: 'domain',
  serversideencryptionconfiguration: 'encryption',
  listbucketresult: 'object-list',
  listversionsresult: 'object-list',
  listallmybucketsresult: 'bucket-list',
  'cross-domain-policy': 'flash-policy',
};

const members: readonly (readonly [OtherDocument, readonly string[]])[] = [
  ['policy', ['statement']],
  ['acl', ['grants', 'accesscontrollist', 'acl']],
  ['object-list', ['contents', 'commonprefixes']],
  ['bucket-list', ['buckets']],
  ['website', ['indexdocument']],
  ['referer', ['referertype', 'domainlist']],
  ['tagging', ['tagset', 'tags']],
  ['lifecycle', ['rules']],
];

/** The document that an XML root's name, or the name of a member that holds the whole, belongs to. */
export function documentNamed(root: string): OtherDocument | null {
  const name = root.toLowerCase();
  return Object.hasOwn(roots, name) ? (roots[name] ?? null) : null;
}

/** The document that an object with these members is. */
export function documentWith(names: readonly string[]): OtherDocument | null {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const inside = names.map(documentNamed).find((document) => document !== null);
  return inside ?? members.find(([, wanted]) => wanted.some((name) => known.has(name)))?.[0] ?? null;
}

/** The roots of XML documents that COS answers with, for a pattern. */
export const documentRoots: readonly string[] = Object.keys(roots);
