import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOfZip } from '../../release/read-zip.mjs';
import { writePackages } from '../../release/write-packages.mjs';
import { printXml } from '../../src/notation/print-xml.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { pageOrigin, pasteRules, type Stage, setStage, upload, uploadUrl, watchSite } from '../playground/stage.ts';

/** Rules that lack the page's origin. */
const cors = {
  rules: [
    {
      allowedOrigins: ['https://www.example.com'],
      allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
      allowedHeaders: ['*'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 5,
    },
  ],
  responseVary: true,
} as const;

describe.each(testedBrowsers)('%s: the package', (name) => {
  let folder: string;
  let stage: Stage;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'packages-'));
    const [archive = ''] = await writePackages({ outdir: folder, only: [name === 'chromium' ? 'chrome' : 'firefox'] });
    const extension = path.join(folder, 'unpacked');
    for (const [file, bytes] of await filesOfZip(await readFile(archive))) {
      await mkdir(path.dirname(path.join(extension, file)), { recursive: true });
      await writeFile(path.join(extension, file), bytes);
    }
    stage = await setStage(name, { extension, archive });
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is installed, names the field of the rule that refused an upload, and mends it', async () => {
    stage.cors = cors;
    const page = await stage.browser.openPage(uploadUrl());
    await watchSite(stage.browser, page);
    await page.reload();
    await upload(page, '#upload-sdk', 'failed');
    const popup = await stage.browser.openPopup(page);
    await popup.waitForText('h1', 'The bucket refused the preflight for this PUT');
    await pasteRules(popup, printXml(cors));
    await popup.waitForText('h1', `No rule allows ${pageOrigin}`);
    await popup.waitForText('.edit h3', 'Add one line to Origin of rule 1');
    await popup.waitForText('.edit .lines :is(pre, .added)', pageOrigin);
    await popup.waitForPart('.proof', 'pass');
    expect(await stage.browser.consoleErrors()).toEqual([]);
  });
});
