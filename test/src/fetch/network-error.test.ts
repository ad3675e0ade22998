import { describe, expect, test } from 'vitest';
import {
  isAborted,
  type NetworkErrorReason,
  networkErrorReason,
  type Unsent,
  unsentReason,
} from '../../../src/fetch/network-error.ts';

const codes: Readonly<Record<NetworkErrorReason, readonly string[]>> = {
  dns: [
    'net::ERR_NAME_NOT_RESOLVED',
    'net::ERR_NAME_RESOLUTION_FAILED',
    'net::ERR_DNS_TIMED_OUT',
    'NS_ERROR_UNKNOWN_HOST',
  ],
  offline: ['net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
  refused: ['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  reset: [
    'net::ERR_CONNECTION_RESET',
    'net::ERR_CONNECTION_CLOSED',
    'net::ERR_CONNECTION_ABORTED',
    'net::ERR_EMPTY_RESPONSE',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_INTERRUPT',
  ],
  'timed-out': ['net::ERR_TIMED_OUT', 'net::ERR_CONNECTION_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT'],
  tls: [
    'net::ERR_CERT_AUTHORITY_INVALID',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
    'SEC_ERROR_UNKNOWN_ISSUER',
    'SSL_ERROR_BAD_CERT_DOMAIN',
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    'The certificate is not trusted because it is self-signed.',
    '该证书因为其自签名而不被信任。',
  ],
  proxy: [
    'net::ERR_PROXY_CONNECTION_FAILED',
    'net::ERR_TUNNEL_CONNECTION_FAILED',
    'NS_ERROR_UNKNOWN_PROXY_HOST',
    'NS_ERROR_PROXY_CONNECTION_REFUSED',
  ],
  'cut-short': [
    'net::ERR_CONTENT_LENGTH_MISMATCH',
    'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    'NS_ERROR_NET_PARTIAL_TRANSFER',
  ],
  extension: ['net::ERR_BLOCKED_BY_CLIENT', 'NS_ERROR_ABORT'],
  'local-network': [
    'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS',
    'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
  ],
  unclear: ['net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI'],
  other: [
    'unknown',
    'net::ERR_UNSAFE_PORT',
    'net::ERR_BLOCKED_BY_ORB',
    'net::ERR_BLOCKED_BY_CLIENT_X',
    'NS_ERROR_ABORTED',
  ],
};

describe.each(Object.entries(codes))('%s', (reason, errors) => {
  test.each(errors)('%s', (error) => {
    expect(networkErrorReason(error)).toBe(reason);
  });
});

test.each([
  ['net::ERR_ABORTED', true],
  ['NS_BINDING_ABORTED', true],
  ['net::ERR_FAILED', false],
  ['NS_ERROR_ABORT', false],
])('%s is what a page gives up with: %s', (error, aborted) => {
  expect(isAborted(error)).toBe(aborted);
});

const [secure, plain] = ['https://app.example.com', 'http://app.example.com'];

test.each<[error: string, origin: string, url: string, reason: Unsent | null]>([
  ['net::ERR_BLOCKED_BY_CSP', secure, `${secure}/k`, 'csp'],
  ['blocked:csp', plain, `${plain}/k`, 'csp'],
  ['NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION', secure, `${secure}/k`, 'csp'],
  ['net::ERR_BLOCKED_BY_CSP_X', secure, `${secure}/k`, null],
  ['blocked:mixed-content', secure, `${secure}/k`, 'mixed-content'],
  ['net::ERR_FAILED', secure, `${plain}/k`, 'mixed-content'],
  ['net::ERR_FAILED', plain, `${plain}/k`, null],
  ['net::ERR_FAILED', secure, `${secure}/k`, null],
  ['net::ERR_CONNECTION_REFUSED', secure, `${plain}/k`, null],
])('%s, from %s to %s: %s', (error, origin, url, reason) => {
  expect(unsentReason(error, origin, url)).toBe(reason);
});
