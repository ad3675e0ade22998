import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { testedBrowsers } from '../playground/browsers/tested-browsers.ts';
import { entityTag } from '../playground/bucket/object.ts';
import { bucketHost, bucketName, pageOrigin, type Stage, watchSite } from '../playground/stage.ts';
import { violations } from './accessibility.ts';
import { sharedStage } from './shared-stage.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Draws an image of the bucket on a canvas of the page, and gives how reading the canvas ends. */
const draw = (inDocument: boolean) => `(async () => {
  const query = 'method=get&key=pixel.gif&bucket=${bucketName}&region=ap-guangzhou';
  const signature = await (await fetch('/sign?' + query)).text();
  const image = new Image();
  image.alt = 'a pixel';
  image.src = 'https://${bucketHost}/pixel.gif?' + signature;
  await image.decode();
  if (${inDocument}) document.body.append(image);
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').drawImage(image, 0, 0);
  document.body.append(canvas);
  try {
    canvas.toDataURL();
    return 'readable';
  } catch ({ name }) {
    return name;
  }
})()`;

describe.each(testedBrowsers)('%s: a canvas with an image of a bucket', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await sharedStage(name);
    stage.playground.bucket(bucketName).objects.set('pixel.gif', {
      body: pixel,
      etag: entityTag(pixel),
      headers: [['Content-Type', 'image/gif']],
      lastModified: new Date(),
    });
    page = await stage.browser.openPage(`${pageOrigin}/plain`);
    await watchSite(stage.browser, page);
  });
  afterAll(() => stage?.close());

  // Firefox does not tell which images outside the document came without CORS.
  test.each(name === 'chromium' ? [true, false] : [true])(
    'that was loaded without crossorigin is told (in the document: %s)',
    async (inDocument) => {
      await page.goto(`${pageOrigin}/plain`);
      expect(await page.evaluate(draw(inDocument))).toBe('SecurityError');
      const popup = await stage.browser.openPopup(page);
      await popup.waitForText('.images h2', 'A script cannot read a canvas');
      await popup.waitForText('.images li', `${bucketHost}: 1 image`);
      await popup.waitForPart('.images', `allow GET from ${pageOrigin}`);
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    },
  );
});
