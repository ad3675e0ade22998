import { parseEndpoint } from '../../src/cos/endpoint.ts';
import { covers, everySite } from '../permission/match-pattern.ts';
import { redactUrl } from '../redact/redact-url.ts';

/** A host that the page's scripts sent requests to, and how many. */
interface AskedHost {
  readonly host: string;
  readonly requests: number;
  /** How many of these were kept from the page or answered with an error. */
  readonly failed: number;
}

/** A host whose images or videos the page shows and loaded without `crossorigin`, and how many. */
interface ShownHost {
  readonly host: string;
  readonly images: number;
}

/** What the page itself tells of its requests, seen by the extension or not. */
export interface Survey {
  /** Hosts of COS, and hosts that a person added, that the page sent requests to. */
  readonly buckets: readonly AskedHost[];
  /** Such hosts that an https page addressed over http. Browsers send none of these requests. */
  readonly mixed: readonly string[];
  /** Origins of such hosts that the page's policy stopped, each with the directive that did. */
  readonly stopped: readonly { readonly origin: string; readonly directive: string }[];
  /** What the document's own policy says of connections, as written; policies in a header do not show. */
  readonly policy: string | null;
  /** Origins of cross-origin frames in the document that the extension may not see yet. */
  readonly frames: readonly string[];
  /** Other hosts that the page sent requests to and the extension may not see yet, most failures first. */
  readonly candidates: readonly AskedHost[];
  /** Hosts of COS, and hosts that a person added, of which the page shows images without `crossorigin`. */
  readonly images: readonly ShownHost[];
  /** How many canvases in the document no script can read, because such an image was drawn on them. */
  readonly unreadableCanvases: number;
}

/** How many hosts each list holds at most. */
const mostHosts = 5;
const mostEntries = 500;
const longestDirective = 200;

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostEntries) : [];
}

function member(value: unknown, name: string): unknown {
  return value instanceof Object ? Reflect.get(value, name) : undefined;
}

/** An http(s) origin that the page gave, as a URL; `null` for anything else. */
function originIn(value: unknown): URL | null {
  const address = typeof value === 'string' && value.length <= 300 ? redactUrl(value) : null;
  return address === null ? null : URL.parse(address);
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? Math.min(value, 2000) : 0;
}

function askedOrigins(timings: unknown): { readonly url: URL; readonly requests: number; readonly failed: number }[] {
  return list(timings).flatMap((entry) => {
    const [origin, requests, failed] = list(entry);
    const url = originIn(origin);
    const asked = count(requests);
    return url === null || asked === 0 ? [] : [{ url, requests: asked, failed: Math.min(count(failed), asked) }];
  });
}

function byHost(asked: ReturnType<typeof askedOrigins>): AskedHost[] {
  const hosts = new Map<string, AskedHost>();
  for (const { url, requests, failed } of asked) {
    const { hostname: host } = url;
    const before = hosts.get(host) ?? { host, requests: 0, failed: 0 };
    hosts.set(host, { host, requests: before.requests + requests, failed: before.failed + failed });
  }
  return [...hosts.values()]
    .sort((one, other) => other.failed - one.failed || other.requests - one.requests)
    .slice(0, mostHosts);
}

const connects = /^(?:connect-src|default-src)(?:\s|$)/i;

/** The directive of a policy on connections: `connect-src …`, or `default-src …` without that; `null` without both. */
function directiveIn(policy: unknown): string | null {
  if (typeof policy !== 'string') return null;
  const directives = policy
    .slice(0, 4000)
    .split(';')
    .map((each) => each.trim().replace(/\s+/g, ' '))
    .filter((each) => connects.test(each));
  const found = directives.find((each) => /^connect-src/i.test(each)) ?? directives[0];
  return found === undefined ? null : found.slice(0, longestDirective);
}

function stoppedIn(document: unknown, isOurs: (url: URL) => boolean): Survey['stopped'] {
  const stopped = new Map<string, string>();
  for (const entry of list(member(document, 'stopped'))) {
    const [origin, directive] = list(entry);
    const url = originIn(origin);
    if (url === null || !isOurs(url) || typeof directive !== 'string' || !/^[a-z-]{1,40}$/.test(directive)) continue;
    if (!stopped.has(url.origin)) stopped.set(url.origin, directive);
  }
  return [...stopped].slice(0, mostHosts).map(([origin, directive]) => ({ origin, directive }));
}

function shownIn(images: unknown, isOurs: (url: URL) => boolean): readonly ShownHost[] {
  const hosts = new Map<string, number>();
  for (const { url, requests } of askedOrigins(member(images, 'origins'))) {
    if (isOurs(url)) hosts.set(url.hostname, (hosts.get(url.hostname) ?? 0) + requests);
  }
  return [...hosts].slice(0, mostHosts).map(([host, shown]) => ({ host, images: shown }));
}

/**
 * Reads what `readTimings`, `readDocument` and `readImages` gave for a page of this origin. A page can make anything up,
 * so all of it is checked. `granted`: the match patterns that the extension may see. Never throws.
 */
export function readSurvey(
  pageOrigin: string,
  timings: unknown,
  document: unknown,
  granted: readonly string[],
  images: unknown = null,
): Survey {
  const isGranted = ({ origin }: URL) => granted.some((pattern) => covers(pattern, origin));
  // A pattern for both schemes is a host that was added for its files: sites are granted for one scheme.
  const named = granted.filter((pattern) => pattern.startsWith('*://') && pattern !== everySite);
  const isOurs = ({ hostname, origin }: URL) =>
    parseEndpoint(hostname).kind !== 'custom' || named.some((pattern) => covers(pattern, origin));
  const page = URL.parse(pageOrigin);
  const elsewhere = askedOrigins(timings).filter(({ url }) => url.hostname !== page?.hostname);
  const ours = elsewhere.filter(({ url }) => isOurs(url));
  const frames = list(member(document, 'frames')).flatMap((frame) => originIn(frame) ?? []);
  const apart = frames.filter((frame) => frame.origin !== pageOrigin && !isGranted(frame));
  const overHttp = page?.protocol === 'https:' ? ours.filter(({ url }) => url.protocol === 'http:') : [];
  return {
    buckets: byHost(ours.filter((each) => !overHttp.includes(each))),
    mixed: byHost(overHttp).map(({ host }) => host),
    stopped: stoppedIn(document, isOurs),
    policy:
      list(member(document, 'policies'))
        .map(directiveIn)
        .find((found) => found !== null) ?? null,
    frames: [...new Set(apart.map(({ origin }) => origin))].slice(0, mostHosts),
    candidates: byHost(elsewhere.filter(({ url }) => !isOurs(url) && !isGranted(url))),
    images: shownIn(images, (url) => url.hostname !== page?.hostname && isOurs(url)),
    unreadableCanvases: count(member(images, 'canvases')),
  };
}
