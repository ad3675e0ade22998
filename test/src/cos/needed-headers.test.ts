import { expect, test } from 'vitest';
import { neededHeaders } from '../../../src/cos/needed-headers.ts';
import { answered, page, pendingPut } from '../support/exchanges.ts';

const object = pendingPut.request.url;
const part = `${object}?partNumber=1&uploadId=0`;

test.each<[string, object, readonly string[]]>([
  ['an uploaded part', { url: part }, ['ETag']],
  ['an uploaded part, its parameters the other way round', { url: `${object}?uploadId=0&partNumber=1` }, ['ETag']],
  ['a part that is copied', { url: part, unsafeHeaderNames: ['authorization', 'x-cos-copy-source'] }, []],
  ['an object that is uploaded whole', { url: object }, []],
  ['the parts that are listed', { url: part, method: 'GET' }, []],
  ['a parameter of another name', { url: `${object}?partNumber=1&myuploadId=0` }, []],
  ['a key that reads like parameters', { url: `${object}partNumber=1&uploadId=0` }, []],
])('of %s', (_, request, needed) => {
  const exchange = { ...pendingPut, request: { ...pendingPut.request, ...request } };
  expect(neededHeaders(exchange)).toEqual(needed);
  expect(neededHeaders({ ...exchange, response: answered(page) })).toEqual(needed);
});
