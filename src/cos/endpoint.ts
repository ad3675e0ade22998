import { remembered } from '../remembered.ts';

type EndpointKind =
  | 'bucket'
  | 'accelerate'
  | 'internal'
  | 'c-internal'
  | 'dual-stack'
  | 'global'
  | 'rapid'
  | 'vectors'
  | 'vod-upload'
  | 'website'
  | 'ci'
  | 'ci-pic'
  | 'cdn-default'
  | 'path-style'
  | 'service'
  | 'legacy-xml'
  | 'legacy-json'
  /** A name under a suffix of COS's that has no form which COS knows: a mistake in how the address was put together. */
  | 'misspelled'
  | 'custom';

/** What a host name tells about the bucket behind it. Where it does not tell, a field is `null`. */
export interface Endpoint {
  readonly kind: EndpointKind;
  /** Without the appid: `examplebucket`. */
  readonly bucket: string | null;
  readonly appid: string | null;
  readonly region: string | null;
}

type Form = readonly [kind: EndpointKind, host: RegExp];

const bucketLabel = String.raw`(?<bucket>[a-z0-9][a-z0-9-]*)-(?<appid>\d+)`;
const region = '(?<region>[a-z0-9-]+)';
const place = `(?:accelerate|${region})`;
const domain = String.raw`(?:myqcloud\.com|tencentcos\.cn)`;
const form = (kind: EndpointKind, pattern: string): Form => [kind, new RegExp(`^${pattern}$`)];

const forms: readonly Form[] = [
  form('accelerate', String.raw`${bucketLabel}\.cos\.accelerate\.${domain}`),
  form('vod-upload', String.raw`${bucketLabel}\.cos\.vod-[a-z0-9-]+\.${domain}`),
  form('bucket', String.raw`${bucketLabel}\.cos\.${region}\.${domain}`),
  form('internal', String.raw`${bucketLabel}\.cos-internal\.${place}\.${domain}`),
  form('c-internal', String.raw`${bucketLabel}\.cos-c-internal\.${region}\.${domain}`),
  form('dual-stack', String.raw`${bucketLabel}\.cos-dualstack\.${place}\.${domain}`),
  form('global', String.raw`${bucketLabel}\.global\.tencentcos\.cn`),
  form('rapid', String.raw`(?:${bucketLabel}\.)?cos-?rapid\.${region}\.(?:${domain}|tencentcos\.com)`),
  form('vectors', String.raw`(?:${bucketLabel}\.)?vectors\.${region}\.coslake\.com`),
  form('website', String.raw`${bucketLabel}\.cos-website\.${region}\.${domain}`),
  form('ci', String.raw`${bucketLabel}\.ci\.${region}\.${domain}`),
  form('ci-pic', String.raw`${bucketLabel}\.pic\.${region}\.${domain}`),
  form('service', String.raw`service\.cos(?:\.${region})?\.${domain}`),
  form('path-style', String.raw`cos(?:-internal|-c-internal|-dualstack)?\.${place}\.${domain}`),
  form('cdn-default', String.raw`${bucketLabel}\.file\.myqcloud\.com`),
  form('legacy-json', String.raw`${bucketLabel}\.cos(?<region>[a-z0-9]+)\.myqcloud\.com`),
  form(
    'legacy-xml',
    String.raw`${bucketLabel}\.(?!(?:accelerate|ci|cos|pic)\.)(?<region>(?:cn-)?[a-z]+)\.myqcloud\.com`,
  ),
];

/** A host under a suffix of COS's. Names of Tencent's video and CDN services share one of them and are none of COS's. */
const ownSuffix = /^(?:[a-z0-9_-]+\.)+(?:tencentcos\.cn|(?<!(?:^|\.)(?:vod\d*|live[a-z]*|cdn[a-z]*)\.)myqcloud\.com)$/;

/** A part for which a script had no value: the whole label, the bucket's name or its appid. */
const unsetPart = /(?:^|\.)(?:undefined|null)(?:-\d+)?\.|-(?:undefined|null)\./;

function readEndpoint(host: string): Endpoint {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const isOwn = ownSuffix.test(name);
  const unnamed = { bucket: null, appid: null, region: null };
  if (isOwn && unsetPart.test(name)) return { kind: 'misspelled', ...unnamed };
  for (const [kind, pattern] of forms) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const { bucket = null, appid = null, region = null } = found.groups ?? {};
    return { kind, bucket, appid, region };
  }
  return { kind: isOwn ? 'misspelled' : 'custom', ...unnamed };
}

/**
 * Reads a host name, with or without a port, in any letter case. A name that is no form of COS's own is `misspelled`
 * under a suffix of COS's and `custom` elsewhere. Remembered: pages ask the same few hosts again and again.
 * https://cloud.tencent.com/document/product/436/6224
 */
export const parseEndpoint = remembered(readEndpoint);

/**
 * The kinds of hosts of COS's own at which CORS rules may not decide: COS does not document it or, where the path names
 * the bucket, it depends on when that was made.
 */
const uncertain: ReadonlySet<EndpointKind> = new Set<EndpointKind>([
  'website',
  'ci',
  'ci-pic',
  'c-internal',
  'dual-stack',
  'global',
  'path-style',
  'rapid',
  'vectors',
  'vod-upload',
]);

/** Whether CORS rules may not decide at a host: one for data processing, with the bucket in the path, of a newer form. */
export function isOtherEndpoint({ kind }: Endpoint): boolean {
  return uncertain.has(kind);
}

/** The host of an absolute URL in lower case, with its port; empty when the text is no such URL. */
export function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** The name that the console and the SDKs use, `examplebucket-1250000000`; `null` when the host does not tell it. */
export function bucketName({ bucket, appid }: Endpoint): string | null {
  return bucket === null || appid === null ? null : `${bucket}-${appid}`;
}
