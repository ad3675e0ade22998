import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyHider } from '../../../extension/redact/hide-key.ts';
import { redactPath } from '../../../extension/redact/redact-path.ts';
import { redactUrl } from '../../../extension/redact/redact-url.ts';

const md5 = 'b91bad39a0f9c885ddebd6b6164de3c4';
const cdn = 'files.example.com';
const bucketHosts = [
  'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com',
  'examplebucket-1250000000.cos.accelerate.myqcloud.com',
  'examplebucket-1250000000.cos-website.ap-guangzhou.myqcloud.com',
  'cos.ap-guangzhou.myqcloud.com',
];

test.each([
  ['type B', `/202003032017/${md5}/a/test.jpg`, '/a/test.jpg'],
  ['type B for the root', `/202003032017/${md5}/`, '/'],
  ['type C', `/${md5}/5e577978/test.jpg`, '/test.jpg'],
  ['upper case', `/${md5.toUpperCase()}/5E577978/test.jpg`, '/test.jpg'],
  ['SHA-256', `/202003032017/${md5}${md5}/test.jpg`, '/test.jpg'],
  ['two slashes', `//202003032017//${md5}//test.jpg`, '//test.jpg'],
  ['encoded slashes', `/202003032017%2F${md5}%2ftest.jpg`, '/test.jpg'],
  ['slashes encoded twice', `/${md5}%252F5e577978%252Ftest.jpg`, '/test.jpg'],
  ['encoded digits', `/2020030320%31%2537/${md5}/test.jpg`, '/test.jpg'],
  ['signed twice', `/202003032017/${md5}/${md5}/5e577978/test.jpg`, '/test.jpg'],
  ['a parameter within', `/202003032017;v=1/${md5}/test.jpg`, '/test.jpg'],
])("a CDN's signature is dropped: %s", (_, path, bare) => {
  expect(redactPath(path, cdn)).toBe(bare);
  expect(redactPath(path, `${cdn}:8443`)).toBe(bare);
  expect(redactPath(path, 'examplebucket-1250000000.file.myqcloud.com')).toBe(bare);
});

test.each([
  ['a token', '/a;token=se/cret/k.jpg', '/a/cret/k.jpg'],
  ['a session', '/a/k.jpg;jsessionid=secret', '/a/k.jpg'],
  ['several', '/a;v=1;token=secret/k', '/a/k'],
  ['after one without a value', '/a;x;token=secret/k', '/a;x/k'],
  ['an encoded mark', '/a%3Btoken%3dsecret/k', '/a/k'],
  ['a mark encoded twice', '/a%253Btoken%253Dsecret/k', '/a/k'],
  ['an encoded slash in the value', '/a;token=sec%2Fret/k', '/a/k'],
  ['another upper case', '/k;JSESSIONID=secret', '/k'],
  ['an encoded query', '/k.jpg%3Fq-sign-algorithm=sha1&q-ak=secret', '/k.jpg'],
  ['a query encoded whole', '/k.jpg%3fresponse-type%3Dx%26q-signature%3Dsecret', '/k.jpg'],
  ['an encoded fragment', '/k.jpg%23access_token=secret', '/k.jpg'],
  ['an encoded user and fragment', '/k.jpg%2523id_token=sec/ret', '/k.jpg'],
  ['a query that begins with &', '/k.jpg&sign=secret/x', '/k.jpg'],
  ['one at a dot segment', '/a/..;token=secret/k', '/a//k'],
  ['a temporary token', '/k&x-cos-security-token=secret', '/k'],
])('what the path holds of parameters is dropped: %s', (_, path, bare) => {
  for (const host of [cdn, ...bucketHosts]) expect(redactPath(path, host)).toBe(bare);
});

test.each([
  '/',
  '/2024/05/01/12/photo.jpg',
  '/20240501/photo.jpg',
  '/202405011200/photo.jpg',
  `/202405011200/${md5}.jpg`,
  `/202405011200/${md5}`,
  `/202413011200/${md5}/photo.jpg`,
  `/202405321200/${md5}/photo.jpg`,
  `/202405012400/${md5}/photo.jpg`,
  `/202405011260/${md5}/photo.jpg`,
  `/20240501120000/${md5}/photo.jpg`,
  `/${md5}/photo.jpg`,
  `/${md5}/20240501/photo.jpg`,
  `/${md5}/5e577978`,
  `/${md5}/5e577978.jpg`,
  `/${md5}0/5e577978/photo.jpg`,
  `/${md5.slice(1)}/5e577978/photo.jpg`,
  `/photos/202405011200/${md5}/photo.jpg`,
  `/photos/${md5}/5e577978/photo.jpg`,
  `/${md5}/${md5}/photo.jpg`,
  '/a;b.txt',
  '/a=b;c',
  '/Q&A=1.txt',
  '/a&author=b.txt',
  '/a&designer=b.txt',
  '/Q%26A%3D1.txt',
  '/what%3F.txt',
  '/100%25.txt',
  '/%E6%96%87%E4%BB%B6/%zz',
  '/me@example.com/a:b',
])('an ordinary path stays as it is: %s', (path) => {
  for (const host of [cdn, ...bucketHosts]) expect(redactPath(path, host)).toBe(path);
});

test.each(bucketHosts)("what is a CDN's signature elsewhere is an object key at %s", (host) => {
  for (const path of [`/202003032017/${md5}/test.jpg`, `/${md5}/5e577978/test.jpg`]) {
    expect(redactPath(path, host)).toBe(path);
  }
});

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefABCDEF'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const time = fc
  .date({ min: new Date('2004-01-11'), max: new Date('2055-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const signature = fc.oneof(
  fc.tuple(time, hex(32)).map(([at, hash]) => `${at.replace(/\D/g, '').slice(0, 12)}/${hash}`),
  fc.tuple(time, hex(32)).map(([at, hash]) => `${hash}/${Math.floor(Date.parse(at) / 1000).toString(16)}`),
);
/** An object key whose characters all mean themselves in a path. */
const plainKey = fc
  .stringMatching(/^[a-z][a-z0-9._-]{0,20}(?:\/[a-z0-9._-]{1,9}){0,3}$/)
  .filter((key) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(key));

/** The text with some of its characters percent-encoded, once or more often. */
function encodedSomehow(text: string): fc.Arbitrary<string> {
  return fc.array(fc.nat(6), { minLength: text.length, maxLength: text.length }).map((depths) =>
    [...text]
      .map((letter, at) => {
        const code = letter.charCodeAt(0).toString(16).padStart(2, '0');
        const depth = Math.max(0, (depths[at] ?? 0) - 3);
        return depth === 0 ? letter : `%${'25'.repeat(depth - 1)}${depth % 2 ? code : code.toUpperCase()}`;
      })
      .join(''),
  );
}

describe('of any address', () => {
  test('a signature goes, however it is encoded, and the key stays', () => {
    const signed = fc.tuple(
      signature.chain((text) => fc.tuple(fc.constant(text), encodedSomehow(text))),
      fc.constantFrom('/', '%2F', '%252f'),
      plainKey,
    );
    fc.assert(
      fc.property(signed, ([[, encoded], slash, key]) => {
        expect(redactUrl(`https://${cdn}/${encoded}${slash}${key}`)).toBe(`https://${cdn}/${key}`);
      }),
      { numRuns: 5000 },
    );
  });

  test('a parameter goes, however it is encoded', () => {
    const parameter = fc
      .constantFrom(
        ';token=planted5ecret',
        ';jsessionid=planted5ecret',
        '?sign=planted5ecret',
        '#access_token=planted5ecret',
        '&q-ak=planted5ecret',
      )
      .chain(encodedSomehow);
    fc.assert(
      fc.property(
        fc.constantFrom(cdn, ...bucketHosts),
        plainKey,
        parameter,
        fc.constantFrom('', '/k'),
        (host, key, text, rest) => {
          const kept = redactUrl(`https://u:planted5ecret@${host}/${key}${text}${rest}`) ?? '';
          expect(kept).toMatch(new RegExp(`^https://${host}/${key}(?:/k)?$`));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('what is kept is kept when it is read again, and hides under the same name', () => {
    const piece = fc.constantFrom(
      '/',
      '%2F',
      ';',
      '%3B',
      '=',
      '?',
      '%3f',
      '#',
      '&',
      '%',
      '25',
      'token',
      md5,
      '202003032017',
      '5e577978',
      'k',
      '..',
    );
    fc.assert(
      fc.property(fc.constantFrom(cdn, ...bucketHosts), fc.array(piece, { maxLength: 14 }), (host, pieces) => {
        const once = redactUrl(`https://${host}/${pieces.join('')}`) ?? '';
        expect(redactUrl(once)).toBe(once);
      }),
      { numRuns: 20_000 },
    );
    const hide = keyHider('salt');
    expect(redactUrl(`https://${cdn}/202003032017/${md5}/k`, undefined, hide)).toBe(
      redactUrl(`https://${cdn}/${md5}/5e577978/k`, undefined, hide),
    );
  });

  test('a path without any of these marks stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(cdn, ...bucketHosts), plainKey, (host, key) => {
        expect(redactUrl(`https://${host}/2024/05/${key}`)).toBe(`https://${host}/2024/05/${key}`);
      }),
    );
  });
});
