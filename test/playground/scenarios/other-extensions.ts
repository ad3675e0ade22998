import { allowed, allowOrigin, cos, preflight, refused, silent } from './answers.ts';
import type { Scenario } from './scenario.ts';

const block = { type: 'block' };
const sets = (kind: 'requestHeaders' | 'responseHeaders', header: string, value: string) => ({
  type: 'modifyHeaders',
  [kind]: [{ header, operation: 'set', value }],
});
const addsAllowOrigin = [{ action: sets('responseHeaders', 'Access-Control-Allow-Origin', '*') }];
const setsOrigin = [{ action: sets('requestHeaders', 'Origin', 'https://other.example.com') }];
const echo = cos(200, [allowOrigin('https://other.example.com')], 'ok');

/** Another extension that blocks, or that writes into requests and answers. */
export const otherExtensions: readonly Scenario[] = [
  { name: 'extension-blocks-get', answers: {}, script: 'return get();', otherExtension: [{ action: block }] },
  { name: 'extension-blocks-put', answers: {}, script: 'return put();', otherExtension: [{ action: block }] },
  {
    name: 'extension-blocks-preflight',
    answers: {},
    script: 'return put();',
    otherExtension: [{ action: block, requestMethods: ['options'] }],
  },
  {
    name: 'extension-blocks-put-alone',
    answers: { 'OPTIONS /k': preflight },
    script: 'return put();',
    otherExtension: [{ action: block, requestMethods: ['put'] }],
  },
  {
    name: 'extension-adds-allow-origin',
    answers: { 'GET /k': silent },
    script: 'return get();',
    otherExtension: addsAllowOrigin,
  },
  {
    name: 'extension-adds-allow-origin-to-a-refused-preflight',
    answers: { 'OPTIONS /k': refused },
    script: 'return put();',
    otherExtension: addsAllowOrigin,
  },
  {
    name: 'extension-sets-origin',
    answers: { 'GET /k': allowed },
    script: 'return get();',
    otherExtension: setsOrigin,
  },
  {
    name: 'extension-sets-origin-mismatch',
    answers: { 'GET /k': echo },
    script: 'return get();',
    otherExtension: setsOrigin,
  },
  {
    name: 'extension-sets-origin-put',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': allowed },
    script: 'return put();',
    otherExtension: setsOrigin,
  },
];
