import { remembered } from '../remembered.ts';

type EndpointKind =
  | 'bucket'
  | 'accelerate'
  | 'internal'
  | 'website'
  | 'ci'
  | 'ci-pic'
  | 'cdn-default'
  | 'path-style'
  | 'service'
  | 'legacy-xml'
  | 'legacy-json'
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
const domain = String.raw`(?:myqcloud\.com|tencentcos\.cn)`;
const form = (kind: EndpointKind, pattern: string): Form => [kind, new RegExp(`^${pattern}$`)];

const forms: readonly Form[] = [
  form('accelerate', String.raw`${bucketLabel}\.cos\.accelerate\.${domain}`),
  form('bucket', String.raw`${bucketLabel}\.cos\.${region}\.${domain}`),
  form('internal', String.raw`${bucketLabel}\.cos-internal\.${region}\.${domain}`),
  form('website', String.raw`${bucketLabel}\.cos-website\.${region}\.${domain}`),
  form('ci', String.raw`${bucketLabel}\.ci\.${region}\.${domain}`),
  form('ci-pic', String.raw`${bucketLabel}\.pic\.${region}\.${domain}`),
  form('service', String.raw`service\.cos\.${domain}`),
  form('path-style', String.raw`cos\.${region}\.${domain}`),
  form('cdn-default', String.raw`${bucketLabel}\.file\.myqcloud\.com`),
  form('legacy-json', String.raw`${bucketLabel}\.cos(?<region>[a-z0-9]+)\.myqcloud\.com`),
  form('legacy-xml', String.raw`${bucketLabel}\.(?<region>(?:cn-)?[a-z]+)\.myqcloud\.com`),
];

function readEndpoint(host: string): Endpoint {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  for (const [kind, pattern] of forms) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const { bucket = null, appid = null, region = null } = found.groups ?? {};
    return { kind, bucket, appid, region };
  }
  return { kind: 'custom', bucket: null, appid: null, region: null };
}

/**
 * Reads a host name, with or without a port, in any letter case. Any name that is no form of COS's own is `custom`.
 * Remembered: pages ask the same few hosts again and again.
 * https://cloud.tencent.com/document/product/436/6224
 */
export const parseEndpoint = remembered(readEndpoint);

/** Whether a host is for data processing or a static website. COS does not document whether CORS rules decide there. */
export function isOtherEndpoint({ kind }: Endpoint): boolean {
  return kind === 'ci' || kind === 'ci-pic' || kind === 'website';
}

/** The host of an absolute URL in lower case, with its port; empty when the text is no such URL. */
export function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** The name that the console and the SDKs use, `examplebucket-1250000000`; `null` when the host does not tell it. */
export function bucketName({ bucket, appid }: Endpoint): string | null {
  return bucket === null || appid === null ? null : `${bucket}-${appid}`;
}
