import { expect, test } from 'vitest';
import { findings } from '../../../../extension/findings/finding.ts';
import { kindOf } from '../../../../extension/ui/list/kind-of.ts';
import { caseFiles, knownConfiguration, recordedExchange } from '../../../src/support/case-file.ts';

test.each([
  ['origin-not-allowed/port', 'blocked'],
  ['wildcard-with-credentials/preflight', 'blocked'],
  // The response passes the CORS check; what fails is the upload.
  ['header-not-exposed/part-upload', 'blocked'],
  ['not-cors/signature', 'not-cors'],
  ['network-error/offline', 'not-cors'],
])('%s is %s', (name, kind) => {
  const file = caseFiles().find(([each]) => each === name)?.[1];
  if (file === undefined) throw new Error(name);
  const configuration = knownConfiguration(file);
  const known = new Map(configuration ? [['examplebucket-1250000000', { configuration, savedAt: 0 }]] : []);
  expect(findings([recordedExchange(file)], known).map(kindOf)).toEqual([kind]);
});
