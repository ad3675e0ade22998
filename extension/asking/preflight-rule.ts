import { headersOfPreflight } from '../../src/probing/preflight-headers.ts';
import type { Probe } from '../../src/probing/probe.ts';

/** The part of a rule of declarativeNetRequest that is used. */
export interface PreflightRule {
  readonly id: number;
  readonly condition: {
    readonly initiatorDomains: readonly string[];
    readonly requestMethods: readonly ['options'];
    readonly resourceTypes: readonly ['xmlhttprequest'];
    readonly urlFilter: string;
  };
  readonly action: {
    readonly type: 'modifyHeaders';
    readonly requestHeaders: readonly { readonly header: string; readonly operation: 'set'; readonly value: string }[];
  };
}

/** The fragment that marks the one request a rule is for. A server never sees it. */
export function markOf(id: number): string {
  return `#preflight-${id}-`;
}

/**
 * The session rule that makes one `OPTIONS` of this extension the preflight of a page. It holds for requests of the
 * extension to the marked address alone. `ownHost` is what the browser calls the extension in `initiatorDomains`.
 * https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest
 */
export function preflightRule(id: number, ownHost: string, url: string, probe: Probe): PreflightRule {
  return {
    id,
    condition: {
      initiatorDomains: [ownHost],
      requestMethods: ['options'],
      resourceTypes: ['xmlhttprequest'],
      urlFilter: markOf(id),
    },
    action: {
      type: 'modifyHeaders',
      requestHeaders: Object.entries(headersOfPreflight(url, probe)).map(([header, value]) => ({
        header,
        operation: 'set',
        value,
      })),
    },
  };
}
