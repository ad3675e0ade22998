import type { FirstRunText } from '../first-run-text.ts';
import { say } from '../phrase.ts';

export const firstRun: FirstRunText = {
  title: 'It names the field of the CORS rule that refused a request to a COS bucket',
  talkLabel: 'How a bucket refuses an upload',
  steps: [
    ['Page', 'wants PUT'],
    ['Preflight', 'OPTIONS sent'],
    ['Bucket', 'no rule matches'],
    ['Response', 'always the same 403'],
    ['PUT', 'never sent'],
  ],
  console: "The browser's console",
  diagnosis: say`No rule allows ${'https://app.example.com'}`,
  cause: say`Rule 1 allows ${{ code: 'https://app.example.com:8443', mark: [23, 28] }}: the port differs.`,
  field: 'Origin',
  addTo: 'add to rule 1',
  proof: 'Simulated with this change: all 4 captured requests pass',
  pin: {
    title: 'Pin the button',
    cause: "In the toolbar's menu of extensions. Its badge counts the requests that failed, and a click says why.",
    pinned: 'Pin to the toolbar',
  },
  watch: {
    title: 'Choose what to watch',
    chosen: 'Sites that I choose',
    chosenCause: 'On a site, click the button, then “Watch this site”.',
    every: 'Every site',
    everyCause: 'Also buckets on custom domains. The browser asks once.',
    refused: say`The browser did not grant access to every site.`,
  },
  example: {
    title: 'Try it without a bucket',
    cause: 'Recorded requests that failed for four reasons, to look at and to fix. Nothing is sent.',
    open: 'Open the example',
    openHar: 'Open a HAR file',
  },
  kept: 'Requests are kept in this browser until it closes, without cookies, keys and signatures. Something is sent only when you ask a bucket, and only to that bucket.',
};
