import { expect, test } from 'vitest';
import { findings } from '../../../../extension/findings/finding.ts';
import { groupByPlace, inParts, mostAtOnce } from '../../../../extension/ui/list/group-by-place.ts';
import { first, sent } from '../../support/uploads.ts';
import { listed } from './listed.ts';

const hostOf = (bucket: string) => first.replace('examplebucket', bucket);

test('findings stand under their bucket in the order of the list, and under their host where no bucket is known', () => {
  const found = findings(
    [
      sent({ host: hostOf('one'), path: '/old', outcome: 403 }),
      sent({ host: 'files.example.com' }),
      sent({ host: hostOf('two') }),
      sent({ host: hostOf('one'), path: '/new' }),
    ],
    new Map(),
  );
  const groups = groupByPlace(found).map(({ place, findings: own }) => [place, own.map(({ blocked }) => blocked)]);
  expect(groups).toEqual([
    ['one-1250000000', [true, false]],
    ['two-1250000000', [true]],
    ['files.example.com', [true]],
  ]);
});

test('no part is more than can be laid out in one task, and none is lost', () => {
  const groups = groupByPlace(listed(500));
  const parts = inParts(groups);
  expect(parts.flat()).toEqual(groups);
  expect(parts[0]?.length).toBeLessThan(20);
  for (const part of parts) expect(part.flatMap(({ findings: own }) => own).length).toBeLessThanOrEqual(mostAtOnce);
});

test('a group that is more than that is a part of its own', () => {
  const one = { place: 'one', findings: listed(3) };
  const large = { place: 'large', findings: listed(100) };
  expect(inParts([one, large, one]).map((part) => part.map(({ place }) => place))).toEqual([
    ['one'],
    ['large'],
    ['one'],
  ]);
});
