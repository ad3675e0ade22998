import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findMistakes } from '../../../src/cos/mistakes/configuration-mistakes.ts';
import { diagnose } from '../../../src/diagnosis.ts';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { diagnosisText, mistakeText, problemText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { caseFiles, changeOf, knownConfiguration, recordedExchange } from '../support/case-file.ts';
import { chineseSlips } from '../support/chinese-slips.ts';
import { prose } from '../support/tone.ts';

const folder = path.join(import.meta.dirname, '../notation/texts');

/** The sentences on texts that were pasted: why they cannot be read, or what is wrong in them. */
const ofTexts: readonly (readonly [string, Phrase])[] = readdirSync(folder).flatMap((file) => {
  const parsed = parseConfiguration(readFileSync(path.join(folder, file), 'utf8'));
  if (!parsed.ok) return [[file, problemText(zhCn, parsed.problem)] as const];
  return findMistakes(parsed.configuration).map((mistake) => [file, mistakeText(zhCn, mistake)] as const);
});

const ofCases: readonly (readonly [string, Phrase])[] = caseFiles().flatMap(([name, file]) =>
  diagnose(recordedExchange(file), knownConfiguration(file), changeOf(file)).flatMap((found) => {
    const { title, cause, remedy, caveat = [] } = diagnosisText(zhCn, found);
    return [title, cause, remedy, caveat].map((phrase) => [`${name}, ${found.kind}`, phrase] as const);
  }),
);

/**
 * The words of a phrase. A list that leaves values out ends with their number, and what follows it follows a value,
 * too.
 */
const words = (phrase: Phrase) => prose(phrase).replace(/ 等 \d+ 项(?= )/g, '、x');

// Words that are glued together from tables show only here what is beside what.
test.each(chineseSlips)('no Chinese sentence that is made of a case or a pasted text has %s', (_, slip) => {
  const said = [...ofTexts, ...ofCases].map(([from, phrase]) => [from, words(phrase)] as const);
  expect(said.length).toBeGreaterThan(500);
  expect(said.filter(([, words]) => slip.test(words)).map(([from, words]) => `${from}: ${words}`)).toEqual([]);
});
