import { allowCredentials, allowed, allowOrigin, cos, cosError, origin, silent } from './answers.ts';
import type { Scenario, ScriptedAnswer } from './scenario.ts';

const get = (name: string, answer: ScriptedAnswer, init = ''): Scenario => ({
  name,
  answers: { 'GET /k': answer },
  script: `return get(k, {${init}});`,
});

const withCredentials = `credentials: 'include'`;

/** Requests without a preflight, and what their answers say. */
export const simpleRequests: readonly Scenario[] = [
  get('get-allowed', allowed),
  get('get-allow-origin-missing', silent),
  get('get-403-allow-origin-missing', cosError(403, 'AccessDenied')),
  get('get-404-is-not-cors', cosError(404, 'NoSuchKey', [allowOrigin()])),
  get('get-allow-origin-of-another-site', cos(200, [allowOrigin('https://other.example.com')])),
  get('get-allow-origin-with-slash', cos(200, [allowOrigin(`${origin}/`)])),
  get('get-allow-origin-without-scheme', cos(200, [allowOrigin('app.example.com')])),
  get('get-allow-origin-null', cos(200, [allowOrigin('null')])),
  get('get-allow-origin-empty', cos(200, [allowOrigin('')])),
  get('get-allow-origin-twice', cos(200, [allowOrigin(), allowOrigin()])),
  get('get-allow-origin-list', cos(200, [allowOrigin(`${origin}, https://other.example.com`)])),
  get('get-wildcard', cos(200, [allowOrigin('*')], 'ok')),
  get('get-wildcard-with-credentials', cos(200, [allowOrigin('*'), allowCredentials()]), withCredentials),
  get('get-allow-credentials-missing', cos(200, [allowOrigin()]), withCredentials),
  get('get-allow-credentials-in-capitals', cos(200, [allowOrigin(), allowCredentials('TRUE')]), withCredentials),
  get('get-with-credentials', cos(200, [allowOrigin(), allowCredentials()], 'ok'), withCredentials),
  get(
    'get-duplicate-lines',
    cos(200, [allowOrigin(), ['Vary', 'Origin'], ['Vary', 'Accept-Encoding'], ['Link', '<a>'], ['Link', '<b>']]),
  ),
  get('get-etag-exposed', cos(200, [allowOrigin(), ['ETag', '"0cc1"'], ['Access-Control-Expose-Headers', 'ETag']])),
  {
    name: 'get-with-cookie',
    answers: {
      'GET /k': [
        cos(200, [
          allowOrigin(),
          allowCredentials(),
          ['Set-Cookie', 'planted=playground; Path=/get-with-cookie/; Secure; SameSite=None'],
        ]),
        cos(200, [allowOrigin('*')]),
      ],
    },
    script: `return [await get(k, { ${withCredentials} }), await get(k, { ${withCredentials} })];`,
  },
  {
    name: 'get-signed-address',
    answers: { 'GET /k': silent },
    script: `return get(k + '?q-sign-algorithm=sha1&q-ak=AKIDplayground&q-signature=playground#part');`,
  },
  {
    name: 'get-range',
    answers: { 'GET /k': cos(206, [allowOrigin(), ['Content-Range', 'bytes 0-1/9']], 'ok') },
    script: `return get(k, { headers: { Range: 'bytes=0-1' } });`,
  },
  { name: 'head-allow-origin-missing', answers: { 'HEAD /k': silent }, script: `return get(k, { method: 'HEAD' });` },
  {
    name: 'post-204-allow-origin-missing',
    answers: { 'POST /k': cos(204) },
    script: `const form = new FormData(); form.append('key', 'k'); return get(k, { method: 'POST', body: form });`,
  },
  { name: 'xhr-allow-origin-missing', answers: { 'GET /k': silent }, script: `return xhr('GET', k);` },
  {
    name: 'no-cors-get-403',
    answers: { 'GET /k': cosError(403, 'AccessDenied') },
    script: `return get(k, { mode: 'no-cors' });`,
  },
  { name: 'same-origin-mode', answers: {}, script: `return get(k, { mode: 'same-origin' });` },
  {
    name: 'custom-domain-allow-origin-missing',
    answers: { 'GET domain/k': silent },
    script: `return get(at('domain', '/k'));`,
  },
  { name: 'http2-allow-origin-missing', answers: { 'GET http2/k': silent }, script: `return get(at('http2', '/k'));` },
  {
    name: 'http2-allow-origin-twice',
    answers: { 'GET http2/k': cos(200, [allowOrigin(), allowOrigin()]) },
    script: `return get(at('http2', '/k'));`,
  },
];
