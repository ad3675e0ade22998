import { allowOrigin, cos, preflight, reset } from './answers.ts';
import { refusingPort } from './hosts.ts';
import type { Scenario } from './scenario.ts';

const cut = { ...cos(200, [allowOrigin()], 'x'.repeat(1000)), ending: 'cut' } as const;
const refusing = `k.replace('.com/', '.com:${refusingPort}/')`;

/** What fails before or beside CORS. */
export const networkErrors: readonly Scenario[] = [
  { name: 'name-not-resolved-get', answers: {}, script: `return get(at('missing', '/k'));` },
  { name: 'name-not-resolved-put', answers: {}, script: `return put(at('missing', '/k'));` },
  { name: 'certificate-not-trusted-get', answers: {}, script: `return get(at('untrusted', '/k'));` },
  { name: 'certificate-not-trusted-put', answers: {}, script: `return put(at('untrusted', '/k'));` },
  { name: 'connection-refused-get', answers: {}, script: `return get(${refusing});` },
  { name: 'connection-refused-put', answers: {}, script: `return put(${refusing});` },
  { name: 'connection-reset-get', answers: { 'GET /k': reset }, script: 'return get();' },
  { name: 'connection-reset-preflight', answers: { 'OPTIONS /k': reset }, script: 'return put();' },
  { name: 'connection-reset-put', answers: { 'OPTIONS /k': preflight, 'PUT /k': reset }, script: 'return put();' },
  { name: 'body-cut-short', answers: { 'GET /k': cut }, script: 'return get();' },
  {
    name: 'body-cut-short-allow-origin-missing',
    answers: { 'GET /k': { ...cut, headers: [] } },
    script: 'return get();',
  },
  {
    name: 'xhr-timeout',
    answers: { 'GET /k': { ...cos(200), held: true } },
    script: `let begun; const outcome = xhr('GET', k, { started: (request) => { begun = request; } });
      await arrived('GET /k'); begun.timeout = 1; return outcome;`,
  },
];
