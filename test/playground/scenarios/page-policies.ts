import type { HeaderList } from '../../../src/headers.ts';
import { allowed, allowOrigin, cos, cosError, preflight, silent } from './answers.ts';
import type { Scenario } from './scenario.ts';

const policy = (value: string): HeaderList => [['Content-Security-Policy', value]];
const strict = [['Strict-Transport-Security', 'max-age=600'], allowOrigin('*')] as const;
const isolated: HeaderList = [['Cross-Origin-Embedder-Policy', 'require-corp']];

/** What the page's own policies, its scheme and its place in the network decide. */
export const pagePolicies: readonly Scenario[] = [
  { name: 'csp-put', answers: {}, page: { headers: policy("connect-src 'self'") }, script: 'return put();' },
  {
    name: 'csp-xhr',
    answers: {},
    page: { headers: policy("connect-src 'self'") },
    script: `return xhr('PUT', k, { body: 'x' });`,
  },
  {
    name: 'csp-report-only',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': allowed },
    page: { headers: [['Content-Security-Policy-Report-Only', "connect-src 'self'"]] },
    script: 'return put();',
  },
  { name: 'mixed-content', answers: {}, script: `return get(at('bucket', '/k', 'http'));` },
  {
    name: 'http-page-http-bucket',
    answers: { 'GET /k': silent },
    page: { host: 'plain' },
    script: `return get(at('bucket', '/k', 'http'));`,
  },
  {
    name: 'http-page-allow-origin-with-https',
    answers: { 'GET /k': cos(200, [allowOrigin('https://plain.example.com')]) },
    page: { host: 'plain' },
    script: 'return get();',
  },
  {
    name: 'http-page-put-refused',
    answers: { 'OPTIONS /k': cosError(403, 'AccessForbidden') },
    page: { host: 'plain' },
    script: `return put(at('bucket', '/k', 'http'), { headers: { 'x-cos-meta-a': '1' } });`,
  },
  {
    name: 'hsts-get',
    answers: { 'GET strict/k': cos(200, strict, 'ok') },
    page: { host: 'plain' },
    script: `return [await get(at('strict', '/k')), await get(at('strict', '/k', 'http'))];`,
  },
  {
    name: 'hsts-put',
    answers: { 'GET strict/k': cos(200, strict, 'ok'), 'OPTIONS strict/k': preflight, 'PUT strict/k': allowed },
    page: { host: 'plain' },
    script: `return [await get(at('strict', '/k')), await put(at('strict', '/k', 'http'))];`,
  },
  {
    name: 'local-network-get',
    answers: { 'GET /k': allowed },
    page: { headers: policy('treat-as-public-address') },
    script: 'return get();',
    only: { browsers: ['chromium'], reason: 'Firefox has no way for a page here to be a public one' },
  },
  {
    name: 'local-network-put',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': allowed },
    page: { headers: policy('treat-as-public-address') },
    script: 'return put();',
    only: { browsers: ['chromium'], reason: 'Firefox has no way for a page here to be a public one' },
  },
  {
    name: 'orb-html-as-img',
    answers: {
      'GET /k': cos(
        200,
        [
          ['Content-Type', 'text/html'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
        '<p>x',
      ),
    },
    script: `return element('img', { src: k });`,
  },
  {
    name: 'corp-no-cors',
    answers: { 'GET /k': cos(200, [['Cross-Origin-Resource-Policy', 'same-origin']], 'ok') },
    script: `return get(k, { mode: 'no-cors' });`,
  },
  {
    name: 'coep-img',
    answers: { 'GET /k': cos(200, [['Content-Type', 'image/svg+xml']], '<svg xmlns="http://www.w3.org/2000/svg"/>') },
    page: { headers: isolated },
    script: `return element('img', { src: k });`,
  },
  {
    name: 'coep-fetch-allow-origin-missing',
    answers: { 'GET /k': silent },
    page: { headers: isolated },
    script: 'return get();',
  },
];
