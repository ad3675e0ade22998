import type { HarEntry } from './entry.ts';
import type { Hop } from './hop.ts';

/** A preflight follows its request at once; what has waited longer sits there for another reason. */
const promptly = 1000;
/** Clocks of a browser's processes differ, and times are cut to the millisecond. */
const tolerance = 5;
/** Behind a preflight on the wire, its request comes as soon as the answer is there. */
const soon = 10_000;

/** Chrome's exports may leave `Authorization` out of a request and its name in what the preflight asks. */
function names(headerNames: readonly string[]): string {
  return headerNames.filter((name) => name !== 'authorization').join();
}

/**
 * The request that a preflight was sent for, of those that wait for one: both browsers write it down when it begins,
 * before its preflight, and a proxy when it passes, behind it. Of several, those with the headers asked for come first,
 * then the first that waits.
 */
function requestOf(preflight: HarEntry, waiting: readonly HarEntry[]): HarEntry | null {
  const { method, headerNames } = preflight.sent.accessControlRequest ?? { method: '', headerNames: [] };
  const fitting = waiting.filter((entry) => entry.method === method && entry.url === preflight.url);
  const before = fitting.filter(({ startedAt }) => startedAt <= preflight.startedAt + tolerance);
  const recent = before.filter(({ startedAt }) => preflight.startedAt - startedAt <= promptly);
  const asking = names(headerNames);
  const asks = ({ sent }: HarEntry) => names(sent.unsafeHeaderNames) === asking;
  const behind = fitting.find(
    ({ startedAt }) => startedAt > preflight.startedAt && startedAt - preflight.startedAt <= soon,
  );
  return recent.find(asks) ?? recent[0] ?? before.findLast(asks) ?? behind ?? null;
}

/**
 * Gives each preflight to its request; one without a request, as a proxy records where a browser stopped, stands for it.
 * All in the order of time.
 */
export function pairPreflights(requests: readonly HarEntry[], preflights: readonly HarEntry[]): Hop[] {
  const waiting = new Map<string, HarEntry[]>();
  for (const entry of requests) waiting.set(entry.url, [...(waiting.get(entry.url) ?? []), entry]);
  const found = new Map<HarEntry, HarEntry>();
  const alone: Hop[] = [];
  for (const preflight of preflights) {
    const atUrl = waiting.get(preflight.url) ?? [];
    const request = requestOf(preflight, atUrl);
    if (request === null) alone.push({ entry: unsent(preflight), preflight });
    else {
      found.set(request, preflight);
      waiting.set(
        preflight.url,
        atUrl.filter((entry) => entry !== request),
      );
    }
  }
  const hops = requests.map((entry): Hop => ({ entry, preflight: found.get(entry) ?? null }));
  return [...hops, ...alone].sort((one, other) => one.entry.startedAt - other.entry.startedAt);
}

/** The request that a preflight was for, where nothing else is known of it. */
function unsent(preflight: HarEntry): HarEntry {
  const { method, headerNames } = preflight.sent.accessControlRequest ?? { method: 'GET', headerNames: [] };
  return {
    ...preflight,
    method,
    sent: { ...preflight.sent, unsafeHeaderNames: headerNames, accessControlRequest: null },
    response: null,
    error: null,
    silence: 'under-way',
  };
}
