import { expect, test } from 'vitest';
import { isPartUpload } from '../../../src/cos/part-upload.ts';

const object = 'https://b-1250000000.cos.ap-guangzhou.myqcloud.com/k';

test.each([
  ['PUT', `${object}?partNumber=1&uploadId=2`, true],
  ['PUT', `${object}?uploadId=2&partNumber=1`, true],
  ['PUT', `${object}?partNumber=1`, false],
  ['PUT', `${object}?uploadId=2`, false],
  ['PUT', `${object}/partNumber=1&uploadId=2`, false],
  ['GET', `${object}?partNumber=1&uploadId=2`, false],
])('%s %s uploads a part: %s', (method, url, is) => {
  expect(isPartUpload(method, url)).toBe(is);
});
