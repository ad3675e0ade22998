import type { KnownConfigurations } from '../../../extension/findings/group.ts';
import type { CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { configured } from '../../src/support/configured.ts';
import { page } from '../../src/support/exchanges.ts';

export const bucket = 'examplebucket-1250000000';
/** The hosts between which the vendor's SDK goes to and fro. */
export const [first, second] = [
  `${bucket}.cos.ap-guangzhou.myqcloud.com`,
  `${bucket}.cos.ap-guangzhou.tencentcos.cn`,
] as const;
/** Makes these the rules that are known of the bucket; `changedAt` is when they were changed. */
export function known(rules: readonly CorsRule[], more: { changedAt?: number } = {}): KnownConfigurations {
  return new Map([[bucket, { configuration: configured(...rules), savedAt: 0, ...more }]]);
}

export const accelerated = `${bucket}.cos.accelerate.myqcloud.com`;

export type Outcome = 'refused' | 'passed' | 'withheld' | 'lost' | 'pending' | 403;

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly retry?: boolean;
  readonly outcome?: Outcome;
}

const allowed: Header = ['Access-Control-Allow-Origin', page];

let count = 0;

/**
 * Makes a request with its preflight, which starts one millisecond after the last one. Unless told otherwise it is a
 * `PUT /a` to the first host, and refused.
 */
export function sent(request: Sent = {}): Exchange {
  const { method = 'PUT', path = '/a', host = first, retry = false, outcome = 'refused' } = request;
  count++;
  const names = ['authorization', ...(retry ? ['x-cos-sdk-retry'] : [])];
  const accepted: readonly Header[] = [
    allowed,
    ['Access-Control-Allow-Methods', 'GET,PUT,POST,DELETE'],
    ['Access-Control-Allow-Headers', names.join(',')],
  ];
  const id: Header = ['x-cos-request-id', `N${count}`];
  const readable = outcome === 'passed' || outcome === 403;
  const answers = readable || outcome === 'withheld';
  return {
    id: String(count),
    startedAt: count,
    request: { url: `https://${host}${path}`, method, origin: page, credentialsMode: 'omit', unsafeHeaderNames: names },
    preflight: {
      method,
      headerNames: names,
      response: outcome === 'refused' ? { status: 403, headers: [id] } : { status: 200, headers: [...accepted, id] },
      error: null,
    },
    response: answers ? { status: outcome === 403 ? 403 : 200, headers: readable ? [allowed, id] : [id] } : null,
    error: outcome === 'lost' ? 'net::ERR_CONNECTION_RESET' : outcome === 'refused' ? 'net::ERR_FAILED' : null,
  };
}

/** Gives the path of a part of an upload, for `sent`. */
export function part(number: number, uploadId = 'f0', path = '/a') {
  return { path: `${path}?partNumber=${number}&uploadId=${uploadId}` };
}

/** Gives the request that starts an upload in parts, for `sent`. */
export function start(path = '/a') {
  return { method: 'POST', path: `${path}?uploads`, outcome: 'passed' } as const;
}

/** Makes what the vendor's SDK sends for one request that keeps failing: four attempts on two hosts. */
export function attempts(request: Sent = {}): Exchange[] {
  return [
    sent(request),
    sent({ ...request, host: second, retry: true }),
    sent({ ...request, retry: true }),
    sent({ ...request, host: second, retry: true }),
  ];
}
