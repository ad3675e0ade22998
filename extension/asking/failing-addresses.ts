/** Statuses after which Chrome withholds an extension's requests to the same address for a while, longer each time. */
const failures: ReadonlySet<number> = new Set([500, 503, 509]);

/** In milliseconds. Longer ago, an error explains nothing any more. */
const lately = 120_000;
const mostAddresses = 50;

/** When each address answered with such a status last, by a clock that nobody can set back. */
const failed = new Map<string, { readonly status: number; readonly at: number }>();

const addressOf = ({ origin, pathname }: URL) => origin + pathname;

/** Notes with which status an address answered. */
export function noteStatus(target: URL, status: number): void {
  const address = addressOf(target);
  if (!failures.has(status)) {
    failed.delete(address);
    return;
  }
  if (failed.size >= mostAddresses) failed.clear();
  failed.set(address, { status, at: performance.now() });
}

/**
 * The error with which an address answered lately; `null` for none. Chrome then sends it nothing for a while, and `fetch`
 * rejects as if nobody answered.
 * https://source.chromium.org/chromium/chromium/src/+/main:extensions/renderer/extension_throttle_entry.h
 */
export function failedLately(target: URL): number | null {
  const last = failed.get(addressOf(target));
  return last !== undefined && performance.now() - last.at < lately ? last.status : null;
}
