import type { Exchange } from '../exchange.ts';
import { hostOf, parseEndpoint } from './endpoint.ts';

/** The buckets, `examplebucket-1250000000`, that a person said stand behind hosts: lower case, without a port. */
export type NamedBuckets = Readonly<Record<string, string>>;

/** More than anybody names by hand. */
const mostDomains = 200;

/** The custom domain that an exchange went to, in lower case and without a port; `null` when the host is COS's own. */
export function customDomainOf({ request: { url } }: Exchange): string | null {
  const host = hostOf(url).replace(/:\d+$/, '');
  return host !== '' && parseEndpoint(host).kind === 'custom' ? host : null;
}

/** With this bucket behind this host, in place of the one that was there; where there is no more room, an earlier host leaves. */
export function withBucket(named: NamedBuckets, host: string, bucket: string): NamedBuckets {
  const others = Object.entries(named).filter(([each]) => each !== host);
  return Object.fromEntries([...others.slice(1 - mostDomains), [host, bucket]]);
}

/** Without a bucket behind this host. */
export function withoutBucket(named: NamedBuckets, host: string): NamedBuckets {
  return Object.fromEntries(Object.entries(named).filter(([each]) => each !== host));
}

/** The exchanges, each to a custom domain with the bucket that stands behind it where a person has said so. */
export function withNamedBuckets(exchanges: readonly Exchange[], named: NamedBuckets): readonly Exchange[] {
  return exchanges.map((exchange) => {
    const domain = customDomainOf(exchange);
    const namedBucket = domain !== null && Object.hasOwn(named, domain) ? named[domain] : undefined;
    return namedBucket === undefined ? exchange : { ...exchange, namedBucket };
  });
}
