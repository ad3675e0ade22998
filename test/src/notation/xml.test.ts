import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import { printXml } from '../../../src/notation/print-xml.ts';
import { configurationIn } from '../support/configuration-in.ts';
import { configuration } from '../support/random-configuration.ts';

const full: CorsConfiguration = {
  rules: [
    {
      id: 'upload',
      allowedOrigins: ['https://app.example.com', 'https://*.example.org'],
      allowedMethods: ['PUT', 'GET'],
      allowedHeaders: ['*'],
      exposeHeaders: ['ETag', 'x-cos-request-id'],
      maxAgeSeconds: 600,
    },
    { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] },
  ],
  responseVary: true,
};

const document = `<CORSConfiguration>
  <CORSRule>
    <ID>upload</ID>
    <AllowedOrigin>https://app.example.com</AllowedOrigin>
    <AllowedOrigin>https://*.example.org</AllowedOrigin>
    <AllowedMethod>PUT</AllowedMethod>
    <AllowedMethod>GET</AllowedMethod>
    <AllowedHeader>*</AllowedHeader>
    <ExposeHeader>ETag</ExposeHeader>
    <ExposeHeader>x-cos-request-id</ExposeHeader>
    <MaxAgeSeconds>600</MaxAgeSeconds>
  </CORSRule>
  <CORSRule>
    <AllowedOrigin>*</AllowedOrigin>
    <AllowedMethod>GET</AllowedMethod>
  </CORSRule>
  <ResponseVary>true</ResponseVary>
</CORSConfiguration>`;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const declarationOfCos = "<?xml version='1.0' encoding='utf-8' ?>";

describe('is the same configuration', () => {
  test.each([
    ['bare', document],
    ['with a declaration', `${declaration}\n${document}`],
    ['with the declaration that COS sends', `${declarationOfCos}\n${document}`],
    ['with white space before the declaration', `\n  ${declaration}\n${document}\n\n`],
    ['with a byte order mark', `\uFEFF${declaration}${document}`],
    ['with Windows line ends', document.replaceAll('\n', '\r\n')],
    ['indented by tabs', document.replaceAll('  ', '\t')],
    ['on one line', document.replaceAll(/\n\s*/g, '')],
    [
      'in a namespace',
      document.replace('<CORSConfiguration>', '<CORSConfiguration xmlns="http://cos.example.com/doc">'),
    ],
    [
      'under a prefix',
      document.replaceAll(/<(\/?)/g, '<$1cos:').replace('Configuration>', 'Configuration xmlns:cos="urn:cos">'),
    ],
    [
      'with comments',
      document.replaceAll('<CORSRule>', '<!-- a rule --><CORSRule><!-- <AllowedOrigin>*</AllowedOrigin> -->'),
    ],
    ['with a comment inside a value', document.replace('https://app', 'https://<!-- here -->app')],
    ['with CDATA', document.replace('https://app.example.com', '<![CDATA[https://app.example.com]]>')],
    ['with numeric references', document.replace('https://app', '&#104;ttps&#x3a;//app')],
    ['with values on lines of their own', document.replaceAll(/>([^<\s][^<]*)</g, '>\n      $1\n    <')],
    [
      'with the fields of a rule in another order',
      document.replace(/( *<ID>.*\n)((?:.*\n)*?)( *<\/CORSRule>)/, '$2$1$3'),
    ],
    ['with plural and lower-case names', document.replaceAll('AllowedOrigin>', 'allowedOrigins>')],
    [
      'with empty optional elements',
      document.replace(
        '<AllowedMethod>GET</AllowedMethod>\n  </',
        '<AllowedMethod>GET</AllowedMethod><ID/><AllowedHeader/><ExposeHeader></ExposeHeader><MaxAgeSeconds/></',
      ),
    ],
    [
      'with Vary before the rules',
      document.replace(/ *<ResponseVary>.*\n/, '').replace('<CORSRule>', '<ResponseVary>TRUE</ResponseVary><CORSRule>'),
    ],
    ['with a document type that declares nothing', `<!DOCTYPE CORSConfiguration>\n${document}`],
    ['in a code fence', `\`\`\`xml\n${document}\n\`\`\`\n`],
  ])('%s', (_, text) => {
    expect(configurationIn(text)).toEqual(full);
  });
});

const oneRule = (inner: string) =>
  `<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod>${inner}</CORSRule></CORSConfiguration>`;

test.each([
  ['a bare rule', '<CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule>', {}],
  ['a Max-Age of 0', oneRule('<MaxAgeSeconds>0</MaxAgeSeconds>'), { maxAgeSeconds: 0 }],
  ['a Max-Age in white space', oneRule('<MaxAgeSeconds> 600\t</MaxAgeSeconds>'), { maxAgeSeconds: 600 }],
  [
    'the five predefined entities',
    oneRule('<ID>a &amp; b &lt;1&gt; &quot;q&quot; &apos;s&apos;</ID>'),
    { id: `a & b <1> "q" 's'` },
  ],
  [
    'an invisible character, which stays',
    oneRule('<AllowedHeader>\u200Bcontent-type</AllowedHeader>'),
    { allowedHeaders: ['\u200Bcontent-type'] },
  ],
])('reads %s', (_, text, expected) => {
  expect(configurationIn(text)).toEqual({
    rules: [{ allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [], ...expected }],
    responseVary: false,
  });
});

test.each(['true', 'false', ''])('reads ResponseVary %j', (value) => {
  const text = oneRule('').replace('</CORSConfiguration>', `<ResponseVary>${value}</ResponseVary></CORSConfiguration>`);
  expect(parseConfiguration(text)).toMatchObject({ ok: true, configuration: { responseVary: value === 'true' } });
});

test('a bucket with nothing configured has no rules', () => {
  const answer = `${declaration}\n<Error>\n\t<Code>NoSuchCORSConfiguration</Code>\n\t<Message>The CORS configuration does not exist</Message>\n</Error>`;
  expect(configurationIn(answer)).toEqual({ rules: [], responseVary: false });
});

describe('says what is wrong, and where', () => {
  test.each([
    [
      'cut inside a tag',
      document.slice(0, document.indexOf('edMethod>PUT')),
      { kind: 'cut-off', element: '<CORSRule>', line: 6 },
    ],
    [
      'cut between elements',
      document.slice(0, document.indexOf('  <CORSRule>\n    <AllowedOrigin>*')),
      { kind: 'cut-off', element: '<CORSConfiguration>', line: 12 },
    ],
    [
      'cut inside a closing tag',
      document.slice(0, document.indexOf('igin>\n    <AllowedOrigin>')),
      { kind: 'cut-off', element: '<AllowedOrigin>', line: 4, column: 54 },
    ],
    [
      'cut behind an opening bracket',
      document.slice(0, document.indexOf('AllowedMethod>PUT')),
      { kind: 'cut-off', element: '<CORSRule>', line: 6, column: 6 },
    ],
    [
      'cut inside a value',
      document.slice(0, document.indexOf('.example.com')),
      { kind: 'cut-off', element: '<AllowedOrigin>', line: 4, column: 31 },
    ],
    [
      'cut inside a comment',
      '<CORSConfiguration>\n<!-- my rules',
      { kind: 'cut-off', element: '<CORSConfiguration>', line: 2, column: 14 },
    ],
    [
      'wrong behind a character of two code units',
      oneRule('<ID>\u{1F600}</ID>\n<ID>a & b</ID>'),
      { kind: 'malformed', notation: 'XML', line: 2, column: 9 },
    ],
    [
      'wrongly nested',
      '<CORSConfiguration>\n<CORSRule>\n<ID>a</CORSRule>\n</ID></CORSConfiguration>',
      { kind: 'mis-nested', element: 'ID', found: '</CORSRule>', line: 3, column: 6 },
    ],
    ['with two roots', `${oneRule('')}\n${oneRule('')}`, { kind: 'several-configurations', line: 2, column: 1 }],
    ['with a bare ampersand', oneRule('\n<ID>a & b</ID>'), { kind: 'malformed', notation: 'XML', line: 2, column: 9 }],
    [
      'with an unknown element in a rule',
      oneRule('\n  <AllowOrigin>*</AllowOrigin>'),
      { kind: 'not-a-configuration', found: '<AllowOrigin>*</AllowOrigin></CORSRule><…', line: 2, column: 3 },
    ],
    [
      'with an unknown element in the root',
      document.replace('<ResponseVary>true</ResponseVary>', '<Vary>true</Vary>'),
      { kind: 'not-a-configuration', found: '<Vary>true</Vary>', line: 17, column: 3 },
    ],
    [
      'with stray text in a rule',
      oneRule('\nhttps://app.example.com'),
      { kind: 'not-a-configuration', line: 2, column: 1 },
    ],
    [
      'with stray text in the root',
      document.replace('<CORSRule>', 'my rules: <CORSRule>'),
      { kind: 'not-a-configuration', line: 2, column: 3 },
    ],
    [
      'with a Max-Age in words',
      oneRule('\n<MaxAgeSeconds>ten minutes</MaxAgeSeconds>'),
      { kind: 'wrong-value', name: 'MaxAgeSeconds', found: 'ten minutes', line: 2, column: 1 },
    ],
    [
      'with two Max-Ages',
      oneRule('<MaxAgeSeconds>5</MaxAgeSeconds>\n<MaxAgeSeconds>5</MaxAgeSeconds>'),
      { kind: 'written-twice', name: 'MaxAgeSeconds', line: 2, column: 1 },
    ],
    [
      'with a Vary that is no truth value',
      document.replace('>true<', '>maybe<'),
      { kind: 'wrong-value', name: 'ResponseVary', found: 'maybe', line: 17, column: 3 },
    ],
    ['without any rule', '<CORSConfiguration/>', { kind: 'no-rule', line: 1, column: 1 }],
    [
      'with Vary alone',
      `${declaration}\n<CORSConfiguration><ResponseVary>true</ResponseVary></CORSConfiguration>`,
      { kind: 'no-rule', line: 2, column: 1 },
    ],
    [
      'an HTML page',
      '<!DOCTYPE html>\n<html>\n<head><title>Sign in</title></head><body></body></html>',
      { kind: 'web-page', line: 1, column: 1 },
    ],
    [
      'an HTML page that is no XML',
      '<!doctype html>\n<html><head><meta charset=utf-8></head><body><br></html>',
      { kind: 'web-page', line: 1, column: 1 },
    ],
    ['an HTML page without a document type', '\n <HTML lang=en><br></HTML>', { kind: 'web-page', line: 2, column: 2 }],
    ['the head of a page', '<head><meta charset=utf-8></head>', { kind: 'web-page', line: 1, column: 1 }],
    [
      'an HTML page behind a declaration and comments',
      `${declaration}\n<!-- a --><!-- b -->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html></html>`,
      { kind: 'web-page', line: 3, column: 1 },
    ],
    [
      'an HTML page below the head of an answer',
      'HTTP/1.1 302 Found\nServer: nginx\n\n<!doctype html><html><br></html>',
      { kind: 'web-page', line: 4, column: 1 },
    ],
    ['an element named like a header', '<header/>', { kind: 'not-a-configuration', found: '<header/>' }],
    [
      'another document of COS',
      '<AccessControlPolicy><Owner><ID>a</ID></Owner></AccessControlPolicy>',
      { kind: 'other-document', document: 'acl', found: '<AccessControlPolicy>', line: 1, column: 1 },
    ],
    [
      'a refusal',
      `${declaration}\n<Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>`,
      { kind: 'error-document', code: 'AccessDenied', line: 2, column: 1 },
    ],
    ['a wrong bucket', '<Error><Code>NoSuchBucket</Code></Error>', { kind: 'error-document', code: 'NoSuchBucket' }],
    ['a nameless error', '<Error/>', { kind: 'not-a-configuration', found: '<Error/>' }],
  ])('%s', (_, text, problem) => {
    expect(parseConfiguration(text)).toMatchObject({ ok: false, problem });
  });
});

test('places refer to the text as pasted, behind a byte order mark and Windows line ends', () => {
  const text = `\uFEFF${declaration}\r\n<CORSConfiguration>\r\n  <Rule/>\r\n</CORSConfiguration>`;
  expect(parseConfiguration(text)).toMatchObject({ problem: { found: '<Rule/>', line: 3, column: 3 } });
});

test.each([3000, 9000, 21_000])('%i elements in one another are refused, not thrown at', (depth) => {
  const open = '<a>'.repeat(depth);
  expect(parseConfiguration(open)).toMatchObject({ ok: false, problem: { kind: 'nested-too-deeply', line: 1 } });
  const deep = '<a>'.repeat(depth / 3) + '</a>'.repeat(depth / 3);
  expect(parseConfiguration(deep)).toMatchObject({ ok: false, problem: { line: 1 } });
  expect(parseConfiguration(`<CORSRule><ID>${deep}</ID></CORSRule>`)).toBeDefined();
});

test('comments before a page cost no more than their length', () => {
  expect(parseConfiguration('<!---->'.repeat(9000))).toMatchObject({ problem: { kind: 'malformed' } });
});

describe('what stands round a document when it is copied', () => {
  test.each([
    [
      'the head of an answer',
      `HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nServer: tencent-cos\r\n\r\n${document}`,
    ],
    [
      'a prompt',
      `$ curl 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/?cors'\n${declaration}${document}%`,
    ],
    ['the next prompt', `${document}\nme@example:~$ `],
    [
      'Chrome’s own line',
      `This XML file does not appear to have any style information associated with it. The document tree is shown below.\n${document}`,
    ],
    ['a letter', `Hello, these are our rules:\n\n${document}\n\nBest wishes`],
    [
      'a prefix',
      `rules: ${document.replaceAll(/<(\/?)/g, '<$1cos:').replace('Configuration>', 'Configuration xmlns:cos="urn:cos">')}`,
    ],
  ])('%s', (_, text) => {
    expect(configurationIn(text)).toEqual(full);
  });

  test('COS’s error below the head of its answer', () => {
    const head = 'HTTP/1.1 404 Not Found\nServer: tencent-cos\n\n';
    expect(parseConfiguration(`${head}<Error><Code>NoSuchCORSConfiguration</Code></Error>`)).toMatchObject({
      ok: true,
    });
    expect(parseConfiguration(`${head}<Error><Code>NoSuchBucket</Code></Error>`)).toMatchObject({
      problem: { kind: 'error-document', code: 'NoSuchBucket', line: 4, column: 1 },
    });
  });

  test.each([
    ['below the head of an answer', `HTTP/1.1 200 OK\n\nx ${oneRule('<Max/>')}`, 'not-a-configuration', '<Max/>', 3],
    [
      'with a second document behind it',
      `rules:\n${oneRule('')}\n{"CORSRules":[]}`,
      'malformed',
      '{"CORSRules":[]}',
      3,
    ],
    ['with an unfinished one behind it', `${oneRule('')}\n<CORSRule`, 'malformed', '', 2],
  ])('a problem keeps its place %s', (_, text, kind, found, line) => {
    expect(parseConfiguration(text)).toMatchObject({
      problem: { kind, found: found === '' ? '' : expect.stringContaining(found), line },
    });
  });
});

test('custom entities are refused at once, and none is expanded', () => {
  const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE r [<!ENTITY e0 "boom">${levels.join('')}]>\n${oneRule('<ID>&e12;</ID>')}`;
  const external = `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n${oneRule('<ID>&x;</ID>')}`;
  for (const text of [bomb, external]) {
    expect(parseConfiguration(text)).toMatchObject({
      ok: false,
      problem: { kind: 'declares-entities', line: 1, column: 14 },
    });
  }
});

test('what is printed reads as what it was', () => {
  fc.assert(
    fc.property(configuration, (printed) => {
      expect(configurationIn(printXml(printed))).toEqual(printed);
    }),
  );
});
