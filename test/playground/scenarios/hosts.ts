/** Every host of the scenarios, by the name that they call it. */
export const hosts = {
  app: 'app.example.com',
  other: 'other.example.com',
  /** Serves no https. */
  plain: 'plain.example.com',
  bucket: 'b1-1250000000.cos.ap-guangzhou.myqcloud.com',
  beijing: 'b1-1250000000.cos.ap-beijing.myqcloud.com',
  /** The bucket's second domain, which the SDK turns to. */
  second: 'b1-1250000000.cos.ap-guangzhou.tencentcos.cn',
  /** Speaks HTTP/2. */
  http2: 'h2-1250000000.cos.ap-guangzhou.myqcloud.com',
  /** Shows a certificate that nobody vouches for. */
  untrusted: 'untrusted-1250000000.cos.ap-guangzhou.myqcloud.com',
  /** Asks for https alone. */
  strict: 'strict-1250000000.cos.ap-guangzhou.myqcloud.com',
  /** A domain of the customer's own that leads to the bucket. */
  domain: 'files.example.com',
  /** No such name. */
  missing: 'b1-1250000000.cos.ap-nowhere.myqcloud.com',
} as const;

export type HostAlias = keyof typeof hosts;

/** Those that serve pages: their own requests are not recorded. */
export const pageHosts: readonly string[] = [hosts.app, hosts.other, hosts.plain];

/** A port at which nothing listens. */
export const refusingPort = 8443;
