import { expect, test } from 'vitest';
import { nearestHeader } from '../../../../src/cos/near-misses/header-difference.ts';

test.each([
  ['authorization', ' authorization', 'invisible-character'],
  ['content-type', '\u200bContent-Type', 'invisible-character'],
  ['content-type', 'content\u00ad-type', 'invisible-character'],
  ['authorization', 'Authorization:', 'value-in-line'],
  ['authorization', 'Authorization: q-sign-algorithm', 'value-in-line'],
  ['authorization', 'authorization：', 'value-in-line'],
  ['authorization', 'authorization, content-type', 'several-in-one-line'],
  ['content-type', 'authorization,content-type', 'several-in-one-line'],
  ['content-type', 'Authorization Content-Type', 'several-in-one-line'],
  ['content-type', 'authorization、content-type', 'several-in-one-line'],
  ['content-type', 'content_type', 'underscore'],
  ['x_custom_name', 'x-custom-name', 'underscore'],
  ['x-cos-security-token', 'x-cos*token*', 'partial-wildcard'],
  ['x-cos-acl', '*x-cos-', 'partial-wildcard'],
  ['x-cos-acl', 'cos-acl*', 'partial-wildcard'],
  ['x-cos-meta', 'x-cos-meta-*', 'partial-wildcard'],
  ['authorization', 'authorisation', 'spelling'],
  ['content-type', 'contenttype', 'spelling'],
  ['content-type', 'contnet-tpye', 'spelling'],
  ['range', 'rnage', 'spelling'],
  ['ranges', '*range', 'partial-wildcard'],
  ['authorization', 'authorization,', 'spelling'],
])('%s is missed by %j: %s', (name, configured, difference) => {
  expect(nearestHeader(['x-unlike', configured], name, [name])).toEqual({ configured, difference });
});

test.each([
  ['range', 'ranges-b'],
  ['accept', 'except'],
  ['etag', 'etga'],
  ['content-md5', 'content-type'],
  ['x-cos-acl', 'x-*-b'],
  ['x-cos-acl', '*'],
  ['x-cos-acl', '**'],
  ['x-cos-acl', 'acl*'],
  ['x-cos-security-token', 'x-cos-meta-*'],
  ['authorization', 'content-type: x'],
  ['authorization', ''],
  ['authorization', ' '],
  ['authorization', 'authorization'],
  ['x_y_zzz', 'x_y_zzz'],
  ['rang-x', '*rang'],
  ['range', '*ranges'],
  ['range', 'rang'],
  ['x-cos-meta-author', 'x-cos-meta'],
])('%s is not near to %j', (name, configured) => {
  expect(nearestHeader([configured], name, [name])).toBeNull();
});

test('the likeliest mistake comes before the first line', () => {
  const lines = ['authorisation', 'authorization:', ' authorization'];
  expect(nearestHeader(lines, 'Authorization', [])).toMatchObject({ configured: ' authorization' });
  expect(nearestHeader(lines.slice(0, 2), 'Authorization', [])).toMatchObject({ configured: 'authorization:' });
});

test('a line for another header of the request is not taken for a misspelled one', () => {
  const lines = ['X-Cos-Meta-A'];
  expect(nearestHeader(lines, 'x-cos-meta-b', ['x-cos-meta-b'])).not.toBeNull();
  expect(nearestHeader(lines, 'x-cos-meta-b', ['x-cos-meta-a', 'x-cos-meta-b'])).toBeNull();
});
