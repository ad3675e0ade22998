import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOrigin, diagnoseHar } from '../../cli/cos-cors-doctor.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import { findBrowser } from '../playground/found-browsers.mjs';
import { type Playground, startPlayground } from '../playground/playground.ts';

const name = 'examplebucket-1250000000';
const object = `https://${name}.cos.ap-guangzhou.myqcloud.com/photo.jpg`;
const cors = {
  rules: [
    {
      allowedOrigins: ['https://app.example.com'],
      allowedMethods: ['PUT'],
      allowedHeaders: ['content-type'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
  ],
  responseVary: false,
};
const rules = printXml(cors);
const har = path.join(tmpdir(), `playwright-${process.pid}.har`);

let playground: Playground;
let browser: Browser;
beforeAll(async () => {
  playground = await startPlayground({ buckets: [{ name, region: 'ap-guangzhou', cors, public: true }] });
  browser = await chromium.launch({
    executablePath: (await findBrowser('chromium')) ?? '',
    args: ['--no-sandbox', `--host-resolver-rules=MAP *:443 127.0.0.1:${playground.httpsPort}`],
  });
});
afterAll(async () => {
  await browser.close();
  await playground.close();
  await rm(har, { force: true });
});

/** What an end-to-end test of an application does: it opens a page that uploads, and records what is sent. */
async function recorded(headers: Readonly<Record<string, string>>) {
  const context = await browser.newContext({ recordHar: { path: har }, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto('https://app.example.com/plain');
  await page.evaluate(([url, sent]) => fetch(url, { method: 'PUT', body: 'a', headers: sent }).catch(() => undefined), [
    object,
    headers,
  ] as const);
  await context.close();
}

test('a HAR that Playwright recorded says what failed, and the rules which header they refuse', async () => {
  await recorded({ 'content-type': 'image/jpeg', 'x-cos-acl': 'private' });
  const { verdict, failures } = await diagnoseHar(har, { rules });
  // Playwright records no preflight, and of a refused one only that the request failed.
  expect([verdict, failures.map(({ about }) => about)]).toEqual(['refused', ['network-error']]);
  const { origin = '', method = '', unsafeHeaderNames = [] } = failures[0]?.exchange.request ?? {};
  const { findings } = await checkOrigin({ rules, origin, method, headers: unsafeHeaderNames });
  expect(findings).toMatchObject([
    {
      about: 'header-not-allowed',
      diagnoses: [{ headers: [{ name: 'x-cos-acl' }] }],
      change: { edits: [{ field: 'allowedHeaders', lines: ['x-cos-acl'] }] },
    },
  ]);
});

test('one of an upload that passes has no failure, and the rules agree', async () => {
  await recorded({ 'content-type': 'image/jpeg' });
  const { verdict, failures, requests } = await diagnoseHar(har, { rules });
  expect([verdict, failures, requests.succeeded]).toEqual(['passes', [], 1]);
  const check = await checkOrigin({ rules, origin: 'https://app.example.com', headers: ['content-type: image/jpeg'] });
  expect(check.verdict).toBe('passes');
});
