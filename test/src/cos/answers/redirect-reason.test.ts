import { expect, test } from 'vitest';
import { type RedirectReason, redirectReason } from '../../../../src/cos/answers/redirect-reason.ts';

const bucket = (region: string, name = 'examplebucket-1250000000') => `//${name}.cos.${region}.myqcloud.com/photo.jpg`;
const here = bucket('ap-guangzhou');

test.each<[RedirectReason, string, string | null]>([
  ['https', `http:${here}`, `https:${here}`],
  ['region', `https:${here}`, `https:${bucket('ap-beijing')}`],
  ['other', `https:${here}`, `https:${bucket('ap-beijing', 'examplebucket-1250000001')}`],
  ['other', `https:${here}`, `https:${bucket('ap-beijing', 'other-1250000000')}`],
  ['other', `https:${here}`, `https:${here.replace('.cos.', '.cos-website.')}`],
  ['website', `https:${here.replace('.cos.', '.cos-website.')}`, `https:${here}`],
  ['other', `http:${here}`, `http:${here}`],
  ['other', `https:${here}`, `https:${here}`],
  ['other', `https:${here}`, `http:${here}`],
  ['other', 'http://cdn.example.com/a', 'https://www.example.com/a'],
  ['https', 'http://cdn.example.com/a', 'https://cdn.example.com/b'],
  ['other', `https:${here}`, null],
])('%s: %s is redirected to %s', (reason, url, location) => {
  expect(redirectReason(url, location)).toBe(reason);
});

const object = 'https://b-1250000000.cos.ap-guangzhou.myqcloud.com/k';

test.each([
  [object.replace('https', 'http'), object, 'https'],
  [object, object.replace('https', 'http'), 'other'],
  [object, object, 'other'],
  [object, object.replace('guangzhou', 'beijing'), 'region'],
  [object, object.replace('b-125', 'c-125').replace('guangzhou', 'beijing'), 'other'],
  [object, object.replace('b-1250000000', 'b-1250000001').replace('guangzhou', 'beijing'), 'other'],
  [object, object.replace('.cos.', '.cos-website.').replace('guangzhou', 'beijing'), 'other'],
  [object.replace('.cos.ap-guangzhou.', '.cos.accelerate.'), object, 'region'],
  [object.replace('.cos.', '.cos-website.'), null, 'website'],
  ['http://img.example.com/k', 'https://img.example.com/k', 'https'],
  ['https://img.example.com/k', 'https://cdn.example.com/k', 'other'],
  [object, null, 'other'],
])('a redirect from %s to %s is about %s', (from, to, reason) => {
  expect(redirectReason(from, to)).toBe(reason);
});
