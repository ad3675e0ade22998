import type { HarEntry } from './entry.ts';
import type { Hop } from './hop.ts';

/** In milliseconds. A preflight follows its request at once: what has waited longer waits for something else. */
const promptly = 1000;
/** In milliseconds. The clocks of a browser's processes differ, and times are cut to whole ones. */
const tolerance = 5;
/** In milliseconds. In a proxy's HAR the request comes after its preflight, as soon as that is answered. */
const soon = 10_000;

/** Header names to compare. Chrome may leave `Authorization` out of a request though the preflight names it. */
function comparableNames(headerNames: readonly string[]): string {
  return headerNames.filter((name) => name !== 'authorization').join();
}

/**
 * The request that a preflight was sent for, of those `waiting`; `null` when none fits. Browsers record a request
 * before its preflight, a proxy after it. One with the headers asked for comes first, then the one that has waited
 * longest.
 */
function requestOf(preflight: HarEntry, waiting: readonly HarEntry[]): HarEntry | null {
  const { method, headerNames } = preflight.sent.accessControlRequest ?? { method: '', headerNames: [] };
  const fitting = waiting.filter((entry) => entry.method === method && entry.url === preflight.url);
  const before = fitting.filter(({ startedAt }) => startedAt <= preflight.startedAt + tolerance);
  const recent = before.filter(({ startedAt }) => preflight.startedAt - startedAt <= promptly);
  const asking = comparableNames(headerNames);
  const asks = ({ sent }: HarEntry) => comparableNames(sent.unsafeHeaderNames) === asking;
  const behind = fitting.find(
    ({ startedAt }) => startedAt > preflight.startedAt && startedAt - preflight.startedAt <= soon,
  );
  return recent.find(asks) ?? recent[0] ?? before.findLast(asks) ?? behind ?? null;
}

/**
 * Pairs each preflight with its request, in order of time. A preflight without one, which a proxy records when the
 * browser stopped there, gets a request without an answer.
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

/** The request of a preflight, where nothing else is known of it. */
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
