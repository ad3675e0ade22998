import {
  allowed,
  allowHeaders,
  allowMethods,
  allowOrigin,
  cos,
  preflight,
  redirect,
  refused,
  silent,
} from './answers.ts';
import { hosts } from './hosts.ts';
import type { Scenario, ScriptedAnswer } from './scenario.ts';

const here = (name: string) => `https://${hosts.bucket}/${name}/there`;
const there = (name: string) => `https://${hosts.beijing}/${name}/k`;
const any = [allowOrigin('*')] as const;

const get = (
  name: string,
  to: (name: string) => string,
  first: readonly [] | typeof any,
  last: ScriptedAnswer,
): Scenario => ({
  name,
  answers: { 'GET /k': redirect(301, to(name), first), 'GET /there': last, 'GET beijing/k': last },
  script: 'return get();',
});

const put = (name: string, second: ScriptedAnswer, last: ScriptedAnswer): Scenario => ({
  name,
  answers: {
    'OPTIONS /k': preflight,
    'PUT /k': redirect(307, there(name), [allowOrigin()]),
    'OPTIONS beijing/k': second,
    'PUT beijing/k': last,
  },
  script: `return put(k, { headers: { 'x-cos-meta-a': '1' } });`,
});

/** Answers that lead elsewhere: in the same region, to another. */
export const redirects: readonly Scenario[] = [
  get('redirect-in-region', here, any, allowed),
  get('redirect-in-region-allow-origin-missing', here, any, silent),
  get('redirect-across-regions', there, any, cos(200, any, 'ok')),
  get('redirect-across-regions-origin-null', there, any, allowed),
  get('redirect-across-regions-allow-origin-missing', there, any, silent),
  get('redirect-first-hop-refused', there, [], allowed),
  put('put-redirect-second-preflight-refused', refused, silent),
  put('put-redirect-origin-null', preflight, allowed),
  put(
    'put-redirect-allowed',
    cos(200, [allowOrigin('null'), allowMethods('PUT'), allowHeaders('x-cos-meta-a')]),
    cos(200, any, 'ok'),
  ),
  {
    name: 'redirect-to-http',
    answers: {
      'GET /k': redirect(302, `http://${hosts.bucket}/redirect-to-http/there`, any),
      'GET /there': cos(200, any),
    },
    script: 'return get();',
  },
  {
    name: 'redirect-mode-error',
    answers: { 'GET /k': redirect(302, there('redirect-mode-error'), any), 'GET beijing/k': cos(200, any) },
    script: `return get(k, { redirect: 'error' });`,
  },
  {
    name: 'put-301-without-location',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': cos(301) },
    script: 'return put();',
  },
];
