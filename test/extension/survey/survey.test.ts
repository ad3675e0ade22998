import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSurvey } from '../../../extension/survey/survey.ts';

const page = 'https://app.example.com';
const bucket = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const required = ['*://*.myqcloud.com/*', '*://*.tencentcos.cn/*'];
const silent = { stopped: [], policies: [], frames: [] };

const survey = (timings: unknown, document: unknown = silent, more: readonly string[] = []) =>
  readSurvey(page, timings, document, [...required, ...more]);

describe('hosts', () => {
  test("COS's own and the page's other ones are told apart, failures first", () => {
    const { buckets, candidates, mixed } = survey([
      [page, 9, 9],
      ['https://other-1250000000.cos.ap-beijing.tencentcos.cn', 7, 0],
      [`https://${bucket}`, 3, 2],
      ['https://api.example.com', 5, 0],
      ['https://files.example.com:8443', 1, 1],
    ]);
    expect(buckets).toEqual([
      { host: bucket, requests: 3, failed: 2 },
      { host: 'other-1250000000.cos.ap-beijing.tencentcos.cn', requests: 7, failed: 0 },
    ]);
    expect(candidates.map(({ host }) => host)).toEqual(['files.example.com', 'api.example.com']);
    expect(mixed).toEqual([]);
  });

  test('what is granted is no candidate; what was added as a host of files counts as a bucket', () => {
    const timings = [
      ['https://api.example.com', 1, 1],
      ['https://files.example.com', 1, 1],
    ];
    const granted = ['https://api.example.com/*', '*://files.example.com/*'];
    const { buckets, candidates } = survey(timings, silent, granted);
    expect(buckets.map(({ host }) => host)).toEqual(['files.example.com']);
    expect(candidates).toEqual([]);
    expect(survey(timings, silent, ['*://*/*'])).toMatchObject({ buckets: [], candidates: [] });
  });

  test('what a page on https asked over http is mixed content, and counted nowhere else', () => {
    const timings = [
      [`http://${bucket}`, 2, 2],
      [`https://${bucket}`, 1, 0],
    ];
    expect(survey(timings)).toMatchObject({ mixed: [bucket], buckets: [{ host: bucket, requests: 1, failed: 0 }] });
    expect(readSurvey('http://app.example.com', timings, silent, required)).toMatchObject({
      mixed: [],
      buckets: [{ host: bucket, requests: 3, failed: 2 }],
    });
  });

  test('an address of 300 characters is read, a longer one is not', () => {
    const address = `https://${bucket}/`.padEnd(300, 'k');
    expect(survey([[address, 1, 1]]).buckets).toEqual([{ host: bucket, requests: 1, failed: 1 }]);
    expect(survey([[`${address}k`, 1, 1]]).buckets).toEqual([]);
  });

  test('nothing but the host of an address is taken', () => {
    const told = survey([[`https://user:password@${bucket}/secret?q-signature=secret#secret`, 1, 1]]);
    expect(told.buckets).toEqual([{ host: bucket, requests: 1, failed: 1 }]);
    expect(JSON.stringify(told)).not.toMatch(/secret|password/);
  });
});

describe('policies', () => {
  const stopped = (...entries: unknown[]) => survey([], { ...silent, stopped: entries }).stopped;

  test('what they stopped of COS is named once, with its directive', () => {
    const own: [string, string] = [`https://${bucket}`, 'connect-src'];
    const local: [string, string] = [`http://${bucket}:8080`, 'default-src'];
    expect(stopped(['https://example.net', 'connect-src'], own, own, local)).toEqual([
      { origin: `https://${bucket}`, directive: 'connect-src' },
      { origin: `http://${bucket}:8080`, directive: 'default-src' },
    ]);
    expect(stopped([`https://${bucket}`, 'no directive'], ['inline', 'script-src'], null)).toEqual([]);
  });

  test.each([
    ["default-src 'self'; connect-src  'self'\n https://api.example.com", "connect-src 'self' https://api.example.com"],
    ["img-src *; default-src 'self'", "default-src 'self'"],
    ['img-src *', null],
    [7, null],
  ])('%s is %s', (policy, expected) => {
    expect(survey([], { ...silent, policies: [policy] }).policy).toBe(expected);
  });
});

describe('images', () => {
  const told = (images: unknown) => {
    const { images: hosts, unreadableCanvases } = readSurvey(page, [], silent, required, images);
    return { hosts, unreadableCanvases };
  };

  test('of buckets are told by host, and the canvases that they spoil', () => {
    const origins = [
      [`https://${bucket}`, 2],
      [`http://${bucket}:8080`, 1],
      ['https://images.example.net', 9],
      [page, 1],
    ];
    expect(told({ origins, canvases: 2 })).toEqual({ hosts: [{ host: bucket, images: 3 }], unreadableCanvases: 2 });
  });

  test.each([
    [null],
    ['text'],
    [{ origins: [[`https://${bucket}`, -1], [`https://${bucket}`], 7, ['no address', 1]], canvases: 'many' }],
  ])('%j tells of none', (images) => {
    expect(told(images)).toEqual({ hosts: [], unreadableCanvases: 0 });
  });
});

test('frames of other origins are named once each, those that are watched left out', () => {
  const frames = [page, 'https://www.example.com', 'https://www.example.com', '', 'null', 'https://seen.example.com'];
  expect(survey([], { ...silent, frames }, ['https://seen.example.com/*']).frames).toEqual(['https://www.example.com']);
});

test('whatever a page answers is read, and bounded', () => {
  const address = fc.oneof(fc.webUrl(), fc.constant(`https://${bucket}`), fc.string());
  const timing = fc.tuple(address, fc.oneof(fc.integer(), fc.double()), fc.integer());
  const answer = fc.oneof(
    fc.anything(),
    fc.record({
      stopped: fc.array(fc.tuple(address, fc.string())),
      policies: fc.array(fc.string()),
      frames: fc.array(address),
    }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(timing)), answer, (timings, document) => {
      const { buckets, candidates, frames, mixed, stopped, policy } = survey(timings, document);
      for (const list of [buckets, candidates, frames, mixed, stopped]) expect(list.length).toBeLessThanOrEqual(5);
      for (const { requests, failed } of [...buckets, ...candidates]) {
        expect(requests).toBeGreaterThan(0);
        expect(requests).toBeLessThanOrEqual(4000 * 500);
        expect(failed).toBeLessThanOrEqual(requests);
      }
      expect(policy?.length ?? 0).toBeLessThanOrEqual(200);
    }),
  );
});
