import { mostHeaders } from './headers.ts';
import type { Wanted } from './wanted-values.ts';

/** What becomes of the parts of a HAR while it is read. */
interface Takers {
  readonly entry: (entry: unknown) => void;
  readonly page: (page: unknown) => void;
  /** Hears of anything that only a HAR has. */
  readonly isHar: () => void;
  /** Hears that a value which is read was longer than what is read of it. */
  readonly cut: () => void;
}

const object = (members: Readonly<Record<string, Wanted>>): Wanted => ({ members: new Map(Object.entries(members)) });

/**
 * What is read of a HAR: the members that `takeInEntry` and `addPage` look at. Entries and pages lie under `log` by the
 * standard, and bare in what DevTools' own interfaces give.
 */
export function wantedOfHar({ entry, page, isHar, cut }: Takers): Wanted {
  const value: Wanted = { cut };
  const headers: Wanted = { items: object({ name: value, value }), most: mostHeaders };
  // A body that is no error document is not looked at, so it does not matter that it was cut.
  const content = object({ size: {}, text: {}, encoding: {} });
  const request = object({ method: value, url: value, headers });
  const response = object({
    status: value,
    headers,
    content,
    redirectURL: value,
    _error: value,
    _failureText: value,
    _blockedReason: value,
  });
  const entries: Wanted = {
    found: isHar,
    take: entry,
    items: object({
      startedDateTime: value,
      time: value,
      pageref: value,
      request,
      response,
      cache: object({ afterRequest: {} }),
      _resourceType: value,
      _fetchType: value,
      _fromCache: value,
      _error: value,
      _blockedReason: value,
      _securityState: value,
    }),
  };
  const pages: Wanted = { take: page, items: { ...object({ id: value, title: value }), found: isHar } };
  const log = object({ version: { found: isHar }, entries, pages });
  return object({ log, entries, pages });
}
