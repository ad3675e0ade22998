import {
  allowCredentials,
  allowed,
  allowHeaders,
  allowMethods,
  allowOrigin,
  cos,
  cosError,
  origin,
  preflight,
  redirect,
  refused,
  silent,
} from './answers.ts';
import { hosts } from './hosts.ts';
import type { Scenario, ScriptedAnswer } from './scenario.ts';

const put = (name: string, answer: ScriptedAnswer, init = '', actual = allowed): Scenario => ({
  name,
  answers: { 'OPTIONS /k': answer, 'PUT /k': actual },
  script: `return put(k, {${init}});`,
});

const withCredentials = `credentials: 'include'`;
const withHeaders = `headers: { 'x-cos-meta-b': '2', 'x-cos-meta-a': '1', 'Content-Type': 'text/css' }`;
const good = [allowOrigin(), allowMethods('PUT')] as const;

/** Requests with a preflight: what it says, and what the request's own answer says. */
export const preflights: readonly Scenario[] = [
  put('put-allowed', preflight, withHeaders),
  put('put-preflight-refused', refused),
  put('put-preflight-refused-with-headers', refused, withHeaders),
  put('put-preflight-allow-origin-missing', cos(200, [allowMethods('PUT')])),
  put(
    'put-preflight-allow-origin-of-another-site',
    cos(200, [allowOrigin('https://other.example.com'), allowMethods('PUT')]),
  ),
  put('put-preflight-allow-origin-twice', cos(200, [...good, allowOrigin()])),
  put(
    'put-preflight-wildcard-with-credentials',
    cos(200, [allowOrigin('*'), allowMethods('PUT'), allowCredentials()]),
    withCredentials,
  ),
  put('put-preflight-allow-credentials-missing', cos(200, good), withCredentials),
  put('put-preflight-403-with-allow-origin', cosError(403, 'AccessForbidden', [allowOrigin()])),
  put('put-preflight-500-with-allow-origin', cosError(500, 'InternalError', [allowOrigin()])),
  put('put-method-missing', cos(200, [allowOrigin(), allowMethods('GET,HEAD')])),
  put('put-methods-absent', cos(200, [allowOrigin()])),
  put('put-method-in-small-letters', cos(200, [allowOrigin(), allowMethods('put')])),
  put('put-methods-unreadable', cos(200, [allowOrigin(), allowMethods('PUT GET')])),
  put(
    'put-method-wildcard-with-credentials',
    cos(200, [allowOrigin(), allowMethods('*'), allowCredentials()]),
    withCredentials,
  ),
  put('put-header-missing', cos(200, [...good, allowHeaders('content-type,x-cos-meta-a')]), withHeaders),
  put('put-headers-absent', cos(200, good), withHeaders),
  put('put-headers-unreadable', cos(200, [...good, allowHeaders('content type')]), withHeaders),
  put('put-header-wildcard', cos(200, [...good, allowHeaders('*')]), withHeaders),
  put(
    'put-header-wildcard-with-credentials',
    cos(200, [...good, allowHeaders('*'), allowCredentials()]),
    `${withHeaders}, ${withCredentials}`,
  ),
  put(
    'put-header-wildcard-and-authorization',
    cos(200, [...good, allowHeaders('*')]),
    `headers: { Authorization: 'playground' }`,
  ),
  put('put-preflight-301', redirect(301, `https://${hosts.beijing}/put-preflight-301/k`)),
  put(
    'put-preflight-307-with-allow-origin',
    redirect(307, `https://${hosts.beijing}/put-preflight-307-with-allow-origin/k`, good),
  ),
  put('put-403-allow-origin-missing', preflight, withHeaders, cosError(403, 'AccessDenied')),
  put('put-403-is-not-cors', preflight, withHeaders, cosError(403, 'AccessDenied', [allowOrigin()])),
  put('put-403-with-large-body-allow-origin-missing', preflight, '', {
    ...cosError(403, 'AccessDenied'),
    body: 'x'.repeat(300_000),
  }),
  put('put-allow-origin-of-another-site', preflight, '', cos(200, [allowOrigin('https://other.example.com')])),
  put(
    'put-allow-credentials-missing',
    cos(200, [...good, allowCredentials()]),
    withCredentials,
    cos(200, [allowOrigin()]),
  ),
  put('put-etag-unexposed', preflight),
  {
    name: 'xhr-put-preflight-refused',
    answers: { 'OPTIONS /k': refused },
    script: `return xhr('PUT', k, { headers: { 'x-cos-meta-a': '1' }, body: 'x', listens: true });`,
  },
  {
    name: 'xhr-post-with-upload-listener',
    answers: { 'OPTIONS /k': refused },
    script: `return xhr('POST', k, { body: 'x', listens: true });`,
  },
  {
    name: 'http2-put-header-missing',
    answers: { 'OPTIONS http2/k': cos(200, [...good, allowHeaders('content-type')]) },
    script: `return put(at('http2', '/k'), { ${withHeaders} });`,
  },
  {
    name: 'http2-put-allowed',
    answers: { 'OPTIONS http2/k': preflight, 'PUT http2/k': allowed },
    script: `return put(at('http2', '/k'), { ${withHeaders} });`,
  },
  {
    name: 'cached-preflight',
    answers: {
      'OPTIONS /k': cos(200, [...good, ['Access-Control-Max-Age', '600']]),
      'PUT /k': [allowed, cosError(403, 'AccessDenied')],
    },
    script: 'return [await put(), await put()];',
  },
  {
    name: 'custom-domain-preflight-refused',
    answers: { 'OPTIONS domain/k': refused },
    script: `return put(at('domain', '/k'));`,
  },
  {
    name: 'put-preflight-of-a-proxy',
    answers: { 'OPTIONS domain/k': { status: 405, headers: [['Server', 'nginx']] }, 'GET domain/k': silent },
    script: `return [await get(at('domain', '/k')), await put(at('domain', '/k'))];`,
  },
  {
    name: 'put-lower-case-patch',
    answers: { 'OPTIONS /k': cos(200, [allowOrigin(origin), allowMethods('PATCH')]) },
    script: `return get(k, { method: 'patch', body: 'x' });`,
  },
];
