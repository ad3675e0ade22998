import { isFaultOfRules } from '../../../src/diagnosis.ts';
import type { FindingKind } from '../../../src/text/finding-list-text.ts';
import type { Finding } from '../../findings/finding.ts';

/** The kinds in the order of the list. */
export const findingKinds: readonly FindingKind[] = ['blocked', 'not-cors', 'hint', 'passed'];

/** What a row says of a finding. What the rules keep from the page, such as the ETag of a part, is no less theirs. */
export function kindOf({ blocked, diagnosis, hint, passedSince }: Finding): FindingKind {
  if (passedSince) return 'passed';
  if (hint) return 'hint';
  return blocked || isFaultOfRules(diagnosis) ? 'blocked' : 'not-cors';
}
