import type { Hop } from './hop.ts';

/** In milliseconds. The next request follows a redirect at once, or after a preflight. */
const soon = 30_000;

function follows({ entry: next }: Hop, { entry }: Hop): boolean {
  const sameMethod = next.method === entry.method || next.method === 'GET';
  const delay = next.startedAt - entry.startedAt;
  return next.url === entry.location && sameMethod && delay >= 0 && delay <= soon;
}

/**
 * Chains the hops of each request in order: after a hop that was redirected comes the first later one at the address
 * that it was sent to. https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function followRedirects(hops: readonly Hop[]): (readonly [Hop, ...Hop[]])[] {
  const byUrl = new Map<string, Hop[]>();
  for (const hop of hops) byUrl.set(hop.entry.url, [...(byUrl.get(hop.entry.url) ?? []), hop]);
  const later = new Set<Hop>();
  const next = new Map<Hop, Hop>();
  for (const hop of hops) {
    const { location } = hop.entry;
    const found = location === null ? [] : (byUrl.get(location) ?? []);
    const following = found.find((each) => each !== hop && !later.has(each) && follows(each, hop));
    if (following === undefined) continue;
    next.set(hop, following);
    later.add(following);
  }
  return hops
    .filter((hop) => !later.has(hop))
    .map((first) => {
      const chain: [Hop, ...Hop[]] = [first];
      for (let hop = next.get(first); hop !== undefined && chain.length <= 20; hop = next.get(hop)) chain.push(hop);
      return chain;
    });
}
