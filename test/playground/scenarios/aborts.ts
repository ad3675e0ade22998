import { allowed, allowOrigin, cos, held, preflight } from './answers.ts';
import type { Scenario } from './scenario.ts';

const abortable =
  'const { signal, abort } = ((made) => ({ signal: made.signal, abort: () => made.abort() }))(new AbortController());';
/** To the page once more, which releases something once it is there. */
const leave = (released = ''): string =>
  `setTimeout(() => { location.search = 'then=' + encodeURIComponent('${released}'); });`;

/** Requests that are given up, at each stage. */
export const aborts: readonly Scenario[] = [
  {
    name: 'abort-at-once',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': allowed },
    script: `${abortable} const outcome = put(k, { signal }); abort(); return outcome;`,
  },
  {
    name: 'abort-get',
    answers: { 'GET /k': held(allowed) },
    script: `${abortable} const outcome = get(k, { signal }); await arrived('GET /k'); abort(); return outcome;`,
  },
  {
    name: 'abort-during-preflight',
    answers: { 'OPTIONS /k': held(preflight) },
    script: `${abortable} const outcome = put(k, { signal }); await arrived('OPTIONS /k'); abort();
      await release('OPTIONS /k'); return outcome;`,
  },
  {
    name: 'abort-xhr-during-preflight',
    answers: { 'OPTIONS /k': held(preflight) },
    script: `let abort; const outcome = xhr('PUT', k, { body: 'x', started: (request) => { abort = () => request.abort(); } });
      await arrived('OPTIONS /k'); abort(); await release('OPTIONS /k'); return outcome;`,
  },
  {
    name: 'abort-after-preflight',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': held(allowed) },
    script: `${abortable} const outcome = put(k, { signal }); await arrived('PUT /k'); abort(); return outcome;`,
  },
  {
    name: 'abort-in-the-body',
    answers: { 'GET /k': { ...cos(200, [allowOrigin()], 'x'.repeat(1000)), ending: 'stall' } },
    script: `const made = new AbortController(); const { status, body } = await fetch(k, { signal: made.signal });
      const reader = body.getReader(); await reader.read(); made.abort();
      return [status, await reader.read().then(({ done }) => done, ({ name }) => name)];`,
    only: { browsers: ['firefox'], reason: 'Chromium calls it aborted or failed, by chance' },
  },
  {
    name: 'leave-during-preflight',
    answers: { 'OPTIONS /k': held(preflight) },
    script: `put(); await arrived('OPTIONS /k'); ${leave()}`,
    leaves: true,
    unended: { chromium: 1 },
  },
  {
    name: 'leave-during-put',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': held(allowed) },
    script: `put(); await arrived('PUT /k'); ${leave()}`,
    leaves: true,
  },
  {
    name: 'keepalive-put-refused',
    answers: { 'OPTIONS /k': cos(200) },
    script: 'return put(k, { keepalive: true });',
  },
  {
    name: 'leave-with-keepalive',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': held(allowed) },
    script: `put(k, { keepalive: true }); await arrived('PUT /k'); ${leave('PUT /k')}`,
    only: { browsers: ['firefox'], reason: 'Chromium ends it as completed or as aborted, by chance' },
    leaves: true,
  },
];
