import { parseEndpoint } from '../../src/cos/endpoint.ts';
import { covers, everySite } from '../permission/match-pattern.ts';
import { redactUrl } from '../redact/redact-url.ts';

/** How often the page's scripts asked a host. */
interface AskedHost {
  readonly host: string;
  readonly requests: number;
  /** Of these, how many were kept from the page or answered with an error. */
  readonly failed: number;
}

/** What the page itself knows of requests that left no trace elsewhere. */
export interface Survey {
  /** Hosts of COS, and those added by hand, that the page asked, whoever watched. */
  readonly buckets: readonly AskedHost[];
  /** Of these, what a page on https asked over http: browsers send none of it. */
  readonly mixed: readonly string[];
  /** The origins of these that the page's policy stopped, each with the directive that did. */
  readonly stopped: readonly { readonly origin: string; readonly directive: string }[];
  /** What the document's own policy says of connections, as it stands there; policies in a header do not show. */
  readonly policy: string | null;
  /** Origins of cross-origin frames in the document that may not be watched yet. */
  readonly frames: readonly string[];
  /** Other hosts that the page asked and that may not be watched yet, those that look failed first. */
  readonly candidates: readonly AskedHost[];
}

/** Never more of anything than this. */
const mostHosts = 5;
const mostEntries = 500;
const longestDirective = 200;

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostEntries) : [];
}

function member(value: unknown, name: string): unknown {
  return value instanceof Object ? Reflect.get(value, name) : undefined;
}

/** An http(s) origin without anything else that an address can hold. */
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

/** What a policy says of connections: `connect-src …`, or `default-src …` where there is none. */
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

/**
 * What the answers of `readTimings` and `readDocument`, a page's word and taken as such, tell of a page of this origin.
 * `granted` holds the match patterns that the extension may see. Never throws.
 */
export function readSurvey(
  pageOrigin: string,
  timings: unknown,
  document: unknown,
  granted: readonly string[],
): Survey {
  const isGranted = ({ origin }: URL) => granted.some((pattern) => covers(pattern, origin));
  // Added as a host that files come from: sites are granted for one scheme.
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
  };
}
