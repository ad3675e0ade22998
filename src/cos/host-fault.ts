import { bucketName, hostOf } from './endpoint.ts';
import { endpointOf, firstSegment } from './endpoint-of.ts';

/** What is wrong in the way an address names its bucket. */
export type HostFault =
  /** A script had no value for this part. */
  | { readonly kind: 'unset'; readonly part: string }
  /** It is an APPID without the name before it. */
  | { readonly kind: 'no-name'; readonly part: string }
  /** Name and APPID are joined by this, and not by a hyphen. */
  | { readonly kind: 'no-hyphen'; readonly part: string }
  /** The bucket's name lacks its APPID. */
  | { readonly kind: 'no-appid'; readonly part: string }
  /** The bucket, the service or the whole domain is there more than once. */
  | { readonly kind: 'twice'; readonly part: string }
  /** The APPID follows on a name that ends with it. */
  | { readonly kind: 'appid-twice'; readonly part: string }
  | { readonly kind: 'no-bucket' }
  | { readonly kind: 'no-region' }
  /** Nothing says which service is asked, such as `cos`. */
  | { readonly kind: 'no-service' }
  /** This is there in place of `cos`. */
  | { readonly kind: 'other-service'; readonly part: string }
  /** This belongs nowhere. */
  | { readonly kind: 'surplus'; readonly part: string }
  | { readonly kind: 'order' }
  /** The path does not begin with a bucket, though many buckets share the host. */
  | { readonly kind: 'no-bucket-in-path'; readonly part: string };

/** What is wrong with an address, and how its host should read, with `<…>` for parts that it does not tell. */
export interface FaultyAddress {
  readonly faults: readonly [HostFault, ...HostFault[]];
  readonly expected: string;
}

const suffixes = /\.(myqcloud\.com|tencentcos\.cn)(?::\d+)?$/;
const services = new Set(['cos', 'cos-internal', 'cos-dualstack', 'cos-website', 'ci', 'pic', 'file']);
const isRegionLabel = (label: string) =>
  label === 'accelerate' || /^(?:ap|na|sa|eu|me|af|cn|vod)-[a-z]+(?:-[a-z0-9]+)*$/.test(label);
const isUnset = (label: string) => /^(?:undefined|null)(?:-(?:\d+|undefined|null))?$|-(?:undefined|null)$/.test(label);
const fullName = /^[a-z0-9][a-z0-9-]*-\d+$/;
const nameless = '<BucketName-APPID>';

/** The labels of a host without its suffix; a second suffix among them is dropped, too. */
function labelsOf(host: string, suffix: string): { readonly labels: string[]; readonly domainTwice: boolean } {
  const front = host.slice(0, host.lastIndexOf(suffix) - 1);
  const alone = front.replace(/\.(?:myqcloud\.com|tencentcos\.cn)(?=\.|$)/g, '');
  return { labels: alone.split('.'), domainTwice: alone !== front };
}

/** An appid of its own, as in `examplebucket.1250000000`. */
const appidAlone = /^\d{8,}$/;

/** The labels with name and APPID in one where something else than a hyphen stands between them; `joint`: that text. */
function withName(labels: readonly string[]): { readonly labels: readonly string[]; readonly joint: string | null } {
  const at = labels.findIndex((label) => /^[a-z0-9][a-z0-9-]*_\d{8,}$/.test(label));
  if (at !== -1) {
    const joint = labels[at] ?? '';
    return { labels: labels.with(at, joint.replace('_', '-')), joint };
  }
  const [name = '', appid = '', ...more] = labels;
  const isSplit = appidAlone.test(appid) && /^[a-z0-9][a-z0-9-]*$/.test(name) && !services.has(name);
  if (!isSplit || fullName.test(name) || isUnset(name)) return { labels, joint: null };
  return { labels: [`${name}-${appid}`, ...more], joint: `${name}.${appid}` };
}

/** The name of a bucket as it should read: with `<APPID>` where that is missing or has no value. */
function writtenName(label: string | undefined): string {
  if (label === undefined) return nameless;
  const [, appid] = /^(?:undefined|null)-(\d+)$/.exec(label) ?? [];
  if (appid !== undefined) return `<BucketName>-${appid}`;
  if (/^(?:undefined|null)(?:-|$)/.test(label)) return nameless;
  if (/^\d+$/.test(label)) return `<BucketName>-${label}`;
  return fullName.test(label) ? label : `${label.replace(/-(?:undefined|null|appid)?$/, '')}-<APPID>`;
}

/** The region in a label such as `cos-ap-guangzhou`. */
function glued(labels: readonly string[]): string | undefined {
  const found = labels.map((label) => /^(?:cos|s3|oss)-(.+)$/.exec(label)?.[1]);
  return found.find((region) => region !== undefined && isRegionLabel(region));
}

/** The parts of a host that stand for something, as far as they can be recognised wherever they are. */
function partsOf(labels: readonly string[]) {
  const service = labels.find((label) => services.has(label));
  const isOther = (label = '') => label !== '' && !services.has(label) && !fullName.test(label) && !isUnset(label);
  const behind = service === undefined || service === 'file' ? undefined : labels[labels.lastIndexOf(service) + 1];
  const region =
    labels.findLast((label, place) => place > 0 && isRegionLabel(label) && isOther(label)) ??
    glued(labels) ??
    (isOther(behind) ? behind : undefined);
  const others = labels.filter((label) => !services.has(label) && label !== region);
  const named = others.find((label) => fullName.test(label) && !isUnset(label));
  // A bare `undefined` behind the first place is the region's.
  const isName = (label: string) => label !== 'www' && !(isUnset(label) && label !== labels[0]);
  const bucket = named ?? others.find(isName);
  return { service, region, bucket };
}

/** Each text that is there more than once. */
function repeated(labels: readonly string[]): string[] {
  return [...new Set(labels.filter((label, place) => labels.indexOf(label) !== place))];
}

function faultsOf(labels: readonly string[], domainTwice: boolean, suffix: string, pathNamesIt: boolean): HostFault[] {
  const { service, region, bucket } = partsOf(labels);
  const bare = bucket?.replace(/-\d+$/, '');
  const isOwn = (label: string) => label === bucket || label === bare;
  const unset = labels.filter(isUnset);
  const lacksAppid = bucket !== undefined && !fullName.test(bucket) && !isUnset(bucket);
  const twice = domainTwice ? [suffix] : repeated(labels.map((label) => (label === bare && bucket ? bucket : label)));
  const left = labels.filter((label) => !services.has(label) && label !== region && !isOwn(label) && !isUnset(label));
  const [first, ...more] = left;
  const regionless = region === undefined && service !== 'file' && !unset.some((label) => label !== bucket);
  return [
    ...twice.map((part): HostFault => ({ kind: 'twice', part })),
    ...unset.map((part): HostFault => ({ kind: 'unset', part })),
    ...(lacksAppid ? [{ kind: /^\d+$/.test(bucket) ? 'no-name' : 'no-appid', part: bucket } as const] : []),
    ...(bucket === undefined && !pathNamesIt ? [{ kind: 'no-bucket' } as const] : []),
    ...(service === undefined && first !== undefined && more.length === 0
      ? [{ kind: 'other-service', part: first } as const]
      : left.map((part): HostFault => ({ kind: 'surplus', part }))),
    ...(service === undefined && first === undefined ? [{ kind: 'no-service' } as const] : []),
    ...(regionless ? [{ kind: 'no-region' } as const] : []),
  ];
}

function faultyHost(host: string, url: string): FaultyAddress {
  const suffix = suffixes.exec(host)?.[1] ?? 'myqcloud.com';
  const { labels: all, domainTwice } = labelsOf(host.replace(/:\d+$/, ''), suffix);
  const { labels, joint } = withName(all);
  const { service = 'cos', region = '<Region>', bucket } = partsOf(labels);
  const inPath = firstSegment(url).toLowerCase();
  const pathNamesIt = bucket === undefined && fullName.test(inPath);
  const [first, ...more] = [
    ...(joint === null ? [] : [{ kind: 'no-hyphen', part: joint } as const]),
    ...faultsOf(labels, domainTwice, suffix, pathNamesIt),
  ];
  const name = pathNamesIt ? inPath : writtenName(bucket);
  const front = service === 'file' ? 'file' : `${service}.${region}`;
  return { faults: [first ?? { kind: 'order' }, ...more], expected: `${name}.${front}.${suffix}` };
}

/**
 * Tells why an address at a host of COS's own names no bucket, and how its host should read. `null` for an address that
 * names one, for any at which no bucket is expected, and for other hosts.
 */
export function faultyAddress(url: string): FaultyAddress | null {
  const host = hostOf(url);
  const endpoint = endpointOf(url);
  if (endpoint.kind === 'misspelled') return faultyHost(host, url);
  const part = firstSegment(url);
  if (endpoint.kind !== 'path-style' || bucketName(endpoint) !== null || part === '') return null;
  const name = /^[a-z0-9][a-z0-9-]*$/.test(part) ? writtenName(part) : nameless;
  return { faults: [{ kind: 'no-bucket-in-path', part }], expected: `${name}.${host.replace(/:\d+$/, '')}` };
}
