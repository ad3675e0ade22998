import { type Finding, findings } from '../../../../extension/findings/finding.ts';
import { first, sent } from '../../support/uploads.ts';

/** As many findings as there are buckets, about an object each, `/0`, `/1`, … */
export function listed(count: number): readonly Finding[] {
  return findings(
    Array.from({ length: count }, (_, index) =>
      sent({ host: first.replace('examplebucket', `bucket${index}`), path: `/${index}` }),
    ),
    new Map(),
  );
}
