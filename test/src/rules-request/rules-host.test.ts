import { describe, expect, test } from 'vitest';
import { keyProblem } from '../../../src/rules-request/key-problem.ts';
import { readRegion, rulesHostOf } from '../../../src/rules-request/rules-host.ts';

const bucket = 'examplebucket-1250000000';
const own = `${bucket}.cos.ap-guangzhou.myqcloud.com`;

describe('the host of a bucket’s rules', () => {
  test.each([
    [`https://${own}/a.txt?x=1`, own],
    [`http://${own}:8080/`, own],
    [`https://${bucket}.cos.ap-guangzhou.tencentcos.cn/`, `${bucket}.cos.ap-guangzhou.tencentcos.cn`],
    [`https://${bucket}.cos-internal.ap-guangzhou.myqcloud.com/`, own],
    [`https://${bucket}.cos-website.ap-guangzhou.myqcloud.com/`, own],
    [`https://${bucket}.ci.ap-guangzhou.myqcloud.com/`, own],
    [`https://cos.ap-guangzhou.myqcloud.com/${bucket}/a.txt`, own],
    // These do not tell the region in the form in which the bucket's own host has it.
    [`https://${bucket}.cos.accelerate.myqcloud.com/`, null],
    [`https://${bucket}.file.myqcloud.com/`, null],
    [`https://${bucket}.cn-south.myqcloud.com/`, null],
    // A key's signature goes to no other bucket and to nobody else.
    ['https://other-1250000000.cos.ap-guangzhou.myqcloud.com/', null],
    ['https://cos.ap-guangzhou.myqcloud.com/other-1250000000/a.txt', null],
    ['https://files.example.com/', null],
    [`https://${own}.example.com/`, null],
    ['not an address', null],
  ])('%s: %s', (url, host) => {
    expect(rulesHostOf(bucket, url)).toBe(host);
  });
});

describe('a typed region', () => {
  test.each([
    ['ap-guangzhou', own],
    ['  AP-Guangzhou ', own],
    [own, own],
    [`https://${own}/?cors`, own],
  ])('%s', (typed, host) => {
    expect(readRegion(bucket, typed)).toEqual({ ok: true, host });
  });

  test.each([
    ['', { kind: 'no-region', text: '' }],
    ['guangzhou', { kind: 'no-region', text: 'guangzhou' }],
    ['广州', { kind: 'no-region', text: '广州' }],
    ['files.example.com', { kind: 'no-region', text: 'files.example.com' }],
    ['ap-guangzhou.evil.example', { kind: 'no-region', text: 'ap-guangzhou.evil.example' }],
    ['ap-guangzhou/x', { kind: 'no-region', text: 'ap-guangzhou/x' }],
    ['other-1250000000.cos.ap-guangzhou.myqcloud.com', { kind: 'other-bucket', bucket: 'other-1250000000' }],
    ['a-'.repeat(5000), { kind: 'no-region', text: 'a-'.repeat(40) }],
  ])('%s is refused', (typed, problem) => {
    expect(readRegion(bucket, typed)).toEqual({ ok: false, problem });
  });
});

describe('a typed key', () => {
  const key = { secretId: 'AKIDexample', secretKey: 'example', securityToken: null };
  test.each([
    [key, null],
    [{ ...key, securityToken: 'a+b/c==' }, null],
    [{ ...key, secretId: '' }, { kind: 'no-id' }],
    [{ ...key, secretKey: '' }, { kind: 'no-key' }],
    [{ ...key, secretId: 'example', secretKey: 'AKIDexample' }, { kind: 'swapped' }],
    [{ ...key, secretId: '', secretKey: 'IKIDexample' }, { kind: 'swapped' }],
    [{ ...key, secretId: 'example' }, { kind: 'same' }],
    [{ ...key, secretKey: 'AKIDexample' }, { kind: 'same' }],
    [
      { ...key, secretId: 'AKID例' },
      { kind: 'unsendable', field: 'SecretId' },
    ],
    [
      { ...key, secretKey: 'exam\u200bple' },
      { kind: 'unsendable', field: 'SecretKey' },
    ],
    [
      { ...key, secretKey: 'ｋｅｙ' },
      { kind: 'unsendable', field: 'SecretKey' },
    ],
    [
      { ...key, securityToken: 'a\nb' },
      { kind: 'unsendable', field: 'token' },
    ],
  ])('%o: %o', (typed, problem) => {
    expect(keyProblem(typed)).toEqual(problem);
  });
});
