/** The keys under which a capture is kept, item by item: a background may end in the middle of a request. */
export const itemKeys = {
  /** A request or preflight that has begun and not ended. */
  pending: (id: string) => `pending:${id}`,
  /** An exchange in a tab's list. */
  exchange: (tabId: number, id: string) => `exchange:${tabId}:${id}`,
  /** How many exchanges were dropped from a tab's list to keep it bounded. */
  leftOut: (tabId: number) => `left-out:${tabId}`,
  /** An answer that a request without CORS got, by its tab and digest. */
  given: (key: string) => `given:${key}`,
};

/** Whether a key is that of a pending request or preflight. */
export function isPendingItem(key: string): boolean {
  return key.startsWith(itemKeys.pending(''));
}

/** The tab id in the key of an exchange; `null` for the key of any other item. */
export function tabOfItem(key: string): number | null {
  const tabId = /^exchange:(-?\d+):/.exec(key)?.[1];
  return tabId === undefined ? null : Number(tabId);
}

/** The tab id in the key of a count of dropped exchanges; `null` for the key of any other item. */
export function tabOfLeftOut(key: string): number | null {
  const tabId = /^left-out:(-?\d+)$/.exec(key)?.[1];
  return tabId === undefined ? null : Number(tabId);
}

/** The tab and digest in the key of an answer that was given; `null` for the key of any other item. */
export function givenOfItem(key: string): string | null {
  return /^given:(-?\d+:[0-9a-z]{1,14})$/.exec(key)?.[1] ?? null;
}

/** Whether a key is that of an item of the capture, whatever follows in it. */
export function isCaptureItem(key: string): boolean {
  return /^(?:pending|exchange|left-out|given):/.test(key);
}
