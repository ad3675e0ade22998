import type { Exchange } from '../exchange.ts';
import { hostOf, parseEndpoint } from './endpoint.ts';

/** The buckets that a person named, `examplebucket-1250000000`, by host in lower case and without a port. */
export type NamedBuckets = Readonly<Record<string, string>>;

/** The most hosts that are remembered, more than anybody names by hand. */
const mostDomains = 200;

/** The custom domain that an exchange went to, in lower case and without a port; `null` for a host of COS's own. */
export function customDomainOf({ request: { url } }: Exchange): string | null {
  const host = hostOf(url).replace(/:\d+$/, '');
  return host !== '' && parseEndpoint(host).kind === 'custom' ? host : null;
}

/** Sets the bucket behind a host. When there are too many hosts, the one that was named earliest is dropped. */
export function withBucket(named: NamedBuckets, host: string, bucket: string): NamedBuckets {
  const others = Object.entries(named).filter(([each]) => each !== host);
  return Object.fromEntries([...others.slice(1 - mostDomains), [host, bucket]]);
}

/** Forgets the bucket behind a host. */
export function withoutBucket(named: NamedBuckets, host: string): NamedBuckets {
  return Object.fromEntries(Object.entries(named).filter(([each]) => each !== host));
}

/** Sets `namedBucket` on each exchange whose custom domain has a named bucket. Others are returned as they are. */
export function withNamedBuckets(exchanges: readonly Exchange[], named: NamedBuckets): readonly Exchange[] {
  return exchanges.map((exchange) => {
    const domain = customDomainOf(exchange);
    const namedBucket = domain !== null && Object.hasOwn(named, domain) ? named[domain] : undefined;
    return namedBucket === undefined ? exchange : { ...exchange, namedBucket };
  });
}
