import { allowed, preflight, refused, silent } from './answers.ts';
import type { Scenario } from './scenario.ts';

const refusing = { 'OPTIONS /k': refused, 'GET /k': silent };
const both = `return [await get(), await put()];`;
const inside = (made: string, code: string = both): string => `return (await ${made}).run(${JSON.stringify(code)});`;

/** Who asks: frames and workers of every kind. */
export const framesAndWorkers: readonly Scenario[] = [
  { name: 'frame-same-origin', answers: refusing, script: inside('frame({ src: location.href + "?" })') },
  {
    name: 'frame-cross-origin',
    answers: refusing,
    script: inside(`frame({ src: 'https://' + hosts.other + '/' + scenario + '/' })`),
  },
  {
    name: 'frame-sandboxed',
    answers: refusing,
    script: inside(`frame({ src: location.href + '?', sandbox: 'allow-scripts' })`),
  },
  {
    name: 'frame-srcdoc-sandboxed',
    answers: refusing,
    script: inside(`frame({ srcdoc: document.documentElement.outerHTML, sandbox: 'allow-scripts' })`),
  },
  {
    name: 'frame-srcdoc',
    answers: refusing,
    script: inside('frame({ srcdoc: document.documentElement.outerHTML })'),
  },
  {
    name: 'frame-allowed',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': allowed },
    script: inside('frame({ src: location.href + "?" })', 'return put();'),
  },
  {
    name: 'frame-removed',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': { ...allowed, held: true } },
    script: `const made = await frame({ src: location.href + "?" });
      made.run('return put();');
      await arrived('PUT /k');
      made.remove();`,
  },
  { name: 'worker', answers: refusing, script: inside('worker()') },
  {
    name: 'worker-of-a-blob',
    answers: refusing,
    script: `const code = await (await fetch(\`/\${scenario}/agent.js\`)).text();
      ${inside('worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })))')}`,
  },
  { name: 'shared-worker', answers: refusing, script: inside('sharedWorker()') },
  { name: 'service-worker', answers: refusing, script: inside('serviceWorker()') },
  { name: 'service-worker-put', answers: refusing, script: inside('serviceWorker()', 'return put();') },
  {
    name: 'service-worker-passes-by',
    answers: refusing,
    script: `await serviceWorker(); ${both}`,
  },
  {
    name: 'service-worker-answers',
    answers: refusing,
    script: `await serviceWorker('handles'); ${both}`,
    unended: { firefox: 2 },
  },
  {
    name: 'service-worker-answers-allowed',
    answers: { 'OPTIONS /k': preflight, 'PUT /k': allowed },
    script: `await serviceWorker('handles'); return put();`,
    unended: { firefox: 1 },
  },
];
