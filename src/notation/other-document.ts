/** Documents that are easily taken for CORS rules: what else COS keeps of a bucket, its lists, and Flash's policy. */
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

const roots: ReadonlyMap<string, OtherDocument> = new Map([
  ['accesscontrolpolicy', 'acl'],
  ['lifecycleconfiguration', 'lifecycle'],
  ['websiteconfiguration', 'website'],
  ['refererconfiguration', 'referer'],
  ['versioningconfiguration', 'versioning'],
  ['replicationconfiguration', 'replication'],
  ['bucketloggingstatus', 'logging'],
  ['tagging', 'tagging'],
  ['inventoryconfiguration', 'inventory'],
  ['domainconfiguration', 'domain'],
  ['serversideencryptionconfiguration', 'encryption'],
  ['listbucketresult', 'object-list'],
  ['listversionsresult', 'object-list'],
  ['listallmybucketsresult', 'bucket-list'],
  ['cross-domain-policy', 'flash-policy'],
]);

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

/** The document with this XML root, or with this member that holds the whole; `null` when there is none. */
export function documentNamed(root: string): OtherDocument | null {
  const name = root.toLowerCase();
  return roots.get(name) ?? null;
}

/** The document that an object with these members is; `null` when it is none of them. */
export function documentWith(names: readonly string[]): OtherDocument | null {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const inside = names.map(documentNamed).find((document) => document !== null);
  return inside ?? members.find(([, wanted]) => wanted.some((name) => known.has(name)))?.[0] ?? null;
}

/** The names of the XML roots of these documents in lower case, for a pattern. */
export const documentRoots: readonly string[] = [...roots.keys()];
