import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis.ts';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';
import { caseFiles, changeOf, knownConfiguration, recordedExchange } from '../support/case-file.ts';
import { titleLines } from '../support/title-lines.ts';

const host = 'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com';
const diagnoses = caseFiles().flatMap(([, file]) =>
  diagnose(recordedExchange(file), knownConfiguration(file), changeOf(file)),
);

test.each([en, zhCn])('every title in $tag takes at most two lines', (text) => {
  const { permission } = text.interface;
  const titles = [
    ...diagnoses.map((diagnosis) => diagnosisText(text, diagnosis).title),
    permission.stoppedByPolicy(`https://${host}`, 'connect-src').title,
    permission.mixedContent(host).title,
    permission.notWatched(host).title,
    permission.watchedForNow(host).title,
    permission.nothingSeen.title,
    permission.beforeWatching(12).title,
    permission.underWay(12).title,
  ];
  const long = titles.filter((title) => titleLines(title) > 2).map(plainText);
  expect([...new Set(long)]).toEqual([]);
});
