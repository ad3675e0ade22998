import { allowCredentials, allowOrigin, cos, cosError, silent } from './answers.ts';
import type { Scenario } from './scenario.ts';

const typed = (type: string, body: string, ...more: readonly (readonly [string, string])[]) =>
  cos(200, [['Content-Type', type], ...more], body);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** What elements load, with and without `crossorigin`. */
export const elements: readonly Scenario[] = [
  { name: 'img', answers: { 'GET /k': typed('image/svg+xml', svg) }, script: `return element('img', { src: k });` },
  {
    name: 'img-crossorigin',
    answers: { 'GET /k': typed('image/svg+xml', svg) },
    script: `return element('img', { crossorigin: '', src: k });`,
  },
  {
    name: 'img-crossorigin-allowed',
    answers: { 'GET /k': typed('image/svg+xml', svg, allowOrigin()) },
    script: `return element('img', { crossorigin: '', src: k });`,
  },
  {
    name: 'img-use-credentials-wildcard',
    answers: { 'GET /k': typed('image/svg+xml', svg, allowOrigin('*'), allowCredentials()) },
    script: `return element('img', { crossorigin: 'use-credentials', src: k });`,
  },
  {
    name: 'img-403-as-xml',
    answers: { 'GET /k': cosError(403, 'AccessDenied') },
    script: `return element('img', { src: k });`,
  },
  {
    name: 'script-crossorigin',
    answers: { 'GET /k': typed('text/javascript', '1') },
    script: `return element('script', { crossorigin: '', src: k });`,
  },
  {
    name: 'module-script',
    answers: { 'GET /k': typed('text/javascript', '1') },
    script: `return element('script', { type: 'module', src: k });`,
  },
  {
    name: 'css-crossorigin',
    answers: { 'GET /k': typed('text/css', 'a {}') },
    script: `return element('link', { rel: 'stylesheet', crossorigin: '', href: k });`,
  },
  { name: 'font', answers: { 'GET /k': typed('font/woff2', 'x') }, script: 'return font(k);' },
  {
    name: 'font-of-another-site',
    answers: { 'GET /k': typed('font/woff2', 'x', allowOrigin('https://other.example.com')) },
    script: 'return font(k);',
  },
  {
    name: 'video-crossorigin',
    answers: { 'GET /k': typed('video/mp4', 'x') },
    script: `return element('video', { crossorigin: '', src: k });`,
  },
  {
    name: 'event-source',
    answers: { 'GET /k': typed('text/event-stream', ':\n\n') },
    script: 'return eventSource(k);',
  },
  { name: 'beacon', answers: { 'POST /k': silent }, script: `navigator.sendBeacon(k, 'x'); await arrived('POST /k');` },
  {
    name: 'beacon-preflight-allow-credentials-missing',
    answers: {
      'OPTIONS /k': cos(200, [allowOrigin(), ['Access-Control-Allow-Headers', 'content-type']]),
    },
    script: `navigator.sendBeacon(k, new Blob(['{}'], { type: 'application/json' })); await arrived('OPTIONS /k');`,
  },
  {
    name: 'form-in-a-frame',
    answers: { 'POST /k': cosError(403, 'AccessDenied') },
    script: `const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: k, target: 'answer' });
      const answer = document.createElement('iframe');
      answer.name = 'answer';
      document.body.append(answer, form);
      form.submit();
      await arrived('POST /k');`,
  },
];
