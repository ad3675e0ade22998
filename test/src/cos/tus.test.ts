import { expect, test } from 'vitest';
import { speaksTus } from '../../../src/cos/tus.ts';
import { headerNotAllowed } from '../../../src/diagnoses/header-not-allowed.ts';
import { originNotAllowed } from '../../../src/diagnoses/origin-not-allowed.ts';
import { isBeyondRules } from '../../../src/diagnosis.ts';
import { configured } from '../support/configured.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPut } from '../support/exchanges.ts';

test.each<[boolean, readonly string[]]>([
  [true, ['tus-resumable', 'upload-length']],
  [true, ['Tus-Resumable']],
  [false, ['upload-length']],
  [false, ['content-type']],
  [false, []],
])('a request speaks tus: %s for %j', (speaks, names) => {
  expect(speaksTus(names)).toBe(speaks);
});

test.each([page, 'https://www.example.com'])('no change is offered for tus where the rules allow %s', (origin) => {
  const rules = configured({
    allowedOrigins: [origin],
    allowedMethods: ['PUT'],
    allowedHeaders: ['content-type'],
    exposeHeaders: [],
  });
  const refused = (headerNames: string[]) =>
    evidenceWith(
      {
        request: { ...pendingPut.request, unsafeHeaderNames: headerNames },
        preflight: { method: 'PUT', headerNames, response: { ...answered(null), status: 403 }, error: null },
        response: null,
        error: 'net::ERR_FAILED',
      },
      rules,
    );
  const kind = origin === page ? headerNotAllowed : originNotAllowed;
  const found = kind.detect(refused(['tus-resumable']));
  expect(found).not.toBeNull();
  if (found !== null) expect(isBeyondRules(found)).toBe(origin === page);
  expect(kind.mend(refused(['tus-resumable']))).toBeNull();
  expect(kind.mend(refused(['x-custom']))).not.toBeNull();
});
