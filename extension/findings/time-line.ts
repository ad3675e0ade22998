import { hostOf } from '../../src/cos/endpoint.ts';
import type { UploadStep } from '../../src/cos/upload-step.ts';
import type { Exchange } from '../../src/exchange.ts';
import { getHeader } from '../../src/headers.ts';
import { endingOf } from '../../src/text/ending.ts';
import type { Ending } from '../../src/text/time-line-text.ts';
import type { RequestHistory } from './history.ts';
import { verdictOf } from './verdicts.ts';

/** One exchange of a finding's time line. */
export interface TimeLineEntry {
  readonly exchange: Exchange;
  /** Milliseconds since the first entry. */
  readonly offset: number;
  readonly step: UploadStep | null;
  readonly repeats: boolean;
  /** The number of its host in order of appearance; `null` if that is the only one, or that of the entry before. */
  readonly host: number | null;
  /** Method and address without its query; `null` if the path is that of the entry before, at a host already shown. */
  readonly address: string | null;
  /** The status of the preflight, if the browser accepted it. */
  readonly preflight: number | null;
  readonly ending: Ending;
  /** The id by which COS knows the answer at which it ended. */
  readonly requestId: string | null;
}

function requestIdOf({ preflight, response }: Exchange): string | null {
  return getHeader((response ?? preflight?.response)?.headers ?? [], 'x-cos-request-id');
}

function addressOf({ request: { url } }: Exchange): string {
  return url.replace(/[?#].*$/s, '');
}

/** The address to show for each entry; `null` if the path is that of the entry before, at a host already shown. */
function addressesOf(inOrder: RequestHistory): (string | null)[] {
  const hosts = new Set<string>();
  let path: string | null = null;
  return inOrder.map(({ exchange }) => {
    const address = addressOf(exchange);
    const host = hostOf(address);
    const own = address.slice(address.indexOf(host) + host.length);
    const told = own === path && hosts.has(host);
    path = own;
    hosts.add(host);
    return told ? null : `${exchange.request.method} ${address}`;
  });
}

/** The entries of a history, which is in the order in which it was sent. */
export function timeLineOf(inOrder: RequestHistory): TimeLineEntry[] {
  const start = inOrder[0]?.exchange.startedAt ?? 0;
  const hosts = [...new Set(inOrder.map(({ exchange }) => hostOf(exchange.request.url)))];
  const addresses = addressesOf(inOrder);
  return inOrder.map(({ exchange, attempt }, index) => {
    const host = hostOf(exchange.request.url);
    const before = inOrder[index - 1]?.exchange;
    const sameHost = before !== undefined && hostOf(before.request.url) === host;
    const accepted = exchange.preflight?.response ?? null;
    const ending = endingOf(exchange, verdictOf(exchange));
    const behindPreflight = ending.kind !== 'preflight-refused' && accepted !== null;
    return {
      exchange,
      offset: exchange.startedAt - start,
      step: attempt.step,
      repeats: attempt.repeats,
      host: hosts.length === 1 || sameHost ? null : hosts.indexOf(host) + 1,
      address: addresses[index] ?? null,
      preflight: behindPreflight ? accepted.status : null,
      ending,
      requestId: requestIdOf(exchange),
    };
  });
}
