import { describe, expect, test } from 'vitest';
import { harIntake } from '../../extension/har/har.ts';
import { statedReason } from '../../src/cos/answers/refusal-reason.ts';
import { findMistakes } from '../../src/cos/mistakes/configuration-mistakes.ts';
import { writtenOrigin } from '../../src/cos/near-misses/written-origin.ts';
import { uploadStep } from '../../src/cos/upload-step.ts';
import { diagnose } from '../../src/diagnosis.ts';
import type { Exchange } from '../../src/exchange.ts';
import { wrongPart } from '../../src/notation/error-document.ts';
import { documentNamed } from '../../src/notation/other-document.ts';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import { ruleField } from '../../src/notation/rule-fields.ts';
import { harText } from '../extension/support/har-files.ts';
import { pendingPut } from '../src/support/exchanges.ts';
import { filesIn, textOf } from './source-files.ts';

/** Names that every plain object inherits: what is looked up with one finds a function or a prototype. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** A table that is looked up with a text of any kind. In a plain object it would find what all objects inherit. */
const plainTable = /:\s*(?:Readonly<)?(?:Partial<)?Record<string,[^=;{}]*>+\s*=\s*\{/;

test('no table that any text may be a key of is a plain object', () => {
  const files = [...filesIn('src'), ...filesIn('extension')];
  expect(files.filter((file) => plainTable.test(textOf(file)))).toEqual([]);
});

test('such a table is found', () => {
  for (const type of [
    'Record<string, string>',
    'Readonly<Record<string, Reason>>',
    'Readonly<Record<string, A | B>>',
  ]) {
    expect(`const table: ${type} = { one: 'a' };`).toMatch(plainTable);
  }
});

const { log } = JSON.parse(harText('chromium/preflight-refused')) as { log: { entries: Record<string, object>[] } };

/** What is read of a HAR whose entries have these fields and headers more, or in place of theirs. */
function readWith(fields: object, headers: readonly object[]) {
  const intake = harIntake();
  for (const entry of log.entries) {
    const request = entry.request as { headers: object[] };
    intake.addEntry({ ...entry, ...fields, request: { ...request, headers: [...headers, ...request.headers] } });
  }
  return intake.read(null);
}

describe.each(inherited)('%s is a word like any other', (word) => {
  test('in every field of a HAR that is compared with known words', () => {
    const known = readWith({ _resourceType: 'xhr' }, []);
    for (const field of ['_resourceType', '_blockedReason', '_error', '_fetchType', '_fromCache', 'pageref']) {
      const reading = readWith({ [field]: word }, [{ name: word, value: word }]);
      expect(structuredClone(reading), field).toEqual(reading);
      expect(reading.requests).toBe(known.requests);
      for (const { type = 'xmlhttprequest', error } of reading.exchanges) {
        expect([type, typeof (error ?? '')]).toEqual(['xmlhttprequest', 'string']);
      }
    }
    const destined = readWith({ _resourceType: undefined }, [{ name: 'Sec-Fetch-Dest', value: word }]);
    expect(destined.exchanges.map(({ type }) => type)).toEqual(known.exchanges.map(() => undefined));
  });

  test('as an error code, a document, a field, and a scheme', () => {
    expect(statedReason({ code: word, message: '' })).toBe('other');
    expect(wrongPart({ code: word, message: '' })).toBe('request');
    expect([documentNamed(word), ruleField(word)]).toEqual([null, null]);
    expect(writtenOrigin(`${word}://app.example.com:80`)?.port ?? '80').toBe('80');
    const allowedOrigins = [`${word}://app.example.com:80`];
    const rule = { allowedOrigins, allowedMethods: [word], allowedHeaders: [word], exposeHeaders: [word] };
    const mistakes = findMistakes({ rules: [rule], responseVary: false });
    expect(structuredClone(mistakes)).toEqual(mistakes);
    expect(uploadStep(word, `${pendingPut.request.url}?uploadId=1`)).toBeNull();
  });

  test('as the type, the error and the method of a request', () => {
    const request = { ...pendingPut.request, method: word };
    const blocked = { ...pendingPut, type: word, error: 'net::ERR_BLOCKED_BY_CSP' };
    for (const exchange of [{ ...pendingPut, error: word }, { ...pendingPut, request }, blocked] satisfies Exchange[]) {
      const found = diagnose(exchange, null);
      expect(structuredClone(found)).toEqual(found);
    }
    expect(diagnose(blocked, null)).toMatchObject([{ kind: 'never-sent', directive: 'connect-src' }]);
  });

  test.each([
    ['JSON', (name: string) => `{"CORSRules": [{"AllowedOrigin": ["*"], "AllowedMethod": ["GET"], "${name}": ["1"]}]}`],
    ['the outermost of JSON', (name: string) => `{"${name}": [{"AllowedOrigin": ["*"]}]}`],
    ['XML', (name: string) => `<CORSConfiguration><CORSRule><${name}>1</${name}></CORSRule></CORSConfiguration>`],
    ['an XML root', (name: string) => `<${name}><CORSRule/></${name}>`],
    ['Terraform', (name: string) => `cors_rule {\n  allowed_origins = ["*"]\n  ${name} = ["1"]\n}`],
    ['the console', (name: string) => `Origin\nhttps://a.example\n${name}\n1`],
    ['an error', (name: string) => `<Error><Code>${name}</Code><Message>${name}</Message></Error>`],
  ])('in %s that is pasted', (_, text) => {
    const parsed = parseConfiguration(text(word));
    expect(structuredClone(parsed)).toEqual(parsed);
  });
});
