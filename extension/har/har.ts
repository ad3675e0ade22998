import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Exchange } from '../../src/exchange.ts';
import { type HarEntry, takeInEntry } from './entry.ts';
import { exchangeOfHops } from './exchange.ts';
import { fieldsOf, textOf, webOriginOf } from './fields.ts';
import { isPreflight } from './hop.ts';
import { keptEntries } from './kept-entries.ts';
import { pairPreflights } from './preflights.ts';
import { followRedirects } from './redirects.ts';

/** What a HAR tells of requests to COS. */
export interface HarReading {
  /** Cross-origin requests to COS, in the order in which they were sent. */
  readonly exchanges: readonly Exchange[];
  /** How many entries were read, to whatever host. */
  readonly requests: number;
  /** How many older requests to COS were dropped to stay within the limit. */
  readonly leftOut: number;
}

/** Takes in a HAR piece by piece, as it is read. */
export interface HarIntake {
  /** Takes one of `log.entries`, whatever it holds. */
  addEntry(entry: unknown): void;
  /** Takes one of `log.pages`, before or after its entries. */
  addPage(page: unknown): void;
  /**
   * What was read so far. `asOf`: the time up to which the HAR tells what happened, in milliseconds since the epoch;
   * `null` when every request in it is over.
   */
  read(asOf: number | null): HarReading;
  /** When the newest request began, in milliseconds since the epoch; 0 before the first. */
  latest(): number;
}

export interface HarOptions {
  readonly isNamed?: ((host: string) => boolean) | undefined;
}

const mostExchanges = 500;
/** Preflights and redirects are entries of their own. */
const mostEntries = 4 * mostExchanges;
const mostPages = 200;

/** Stands for an address in an id, which must not show an object key. */
const digestOf = (url: string) => bytesToHex(sha256(url)).slice(0, 16);

/**
 * Reads a HAR of Chrome, Firefox, Safari or a proxy: pairs preflights with their requests, follows redirects and keeps
 * no secret. `isNamed`: whether a person named the bucket behind a host, which comes in lower case and without a port.
 * Of more than 500 requests to COS the newest are kept. Never throws.
 */
export function harIntake({ isNamed }: HarOptions = {}): HarIntake {
  const entries = keptEntries(mostEntries);
  let requests = 0;
  const pages = new Map<string, string>();

  function exchangesIn(kept: readonly HarEntry[], asOf: number | null): Exchange[] {
    const ids = new Map<string, number>();
    const only = pages.size === 1 ? [...pages.values()][0] : undefined;
    const [preflights, others] = [kept.filter(isPreflight), kept.filter((entry) => !isPreflight(entry))];
    return followRedirects(pairPreflights(others, preflights)).flatMap((hops) => {
      const { startedAt, method, url, page } = hops[0].entry;
      const name = `${startedAt} ${method} ${digestOf(url)}`;
      const count = ids.get(name) ?? 0;
      ids.set(name, count + 1);
      const exchange = exchangeOfHops(hops, pages.get(page ?? '') ?? only ?? null, `${name} ${count}`, asOf);
      return exchange === null ? [] : [exchange];
    });
  }

  let latest = 0;
  return {
    addEntry(value) {
      requests += 1;
      const entry = takeInEntry(value, isNamed);
      if (entry === null) return;
      latest = Math.max(latest, entry.startedAt);
      entries.add(entry);
    },
    addPage(value) {
      const page = fieldsOf(value);
      const [id, origin] = [textOf(page.id)?.slice(0, 256), webOriginOf(textOf(page.title))];
      if (id !== undefined && origin !== null && pages.size < mostPages) pages.set(id, origin);
    },
    latest: () => latest,
    read(asOf) {
      const all = exchangesIn(entries.all(), asOf);
      const exchanges = all.slice(-mostExchanges);
      return { exchanges, requests, leftOut: entries.forgotten() + all.length - exchanges.length };
    },
  };
}
