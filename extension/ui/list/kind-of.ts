import type { FindingKind } from '../../../src/text/finding-list-text.ts';
import type { Finding } from '../../findings/finding.ts';

/** The kinds in the order of the list. */
export const findingKinds: readonly FindingKind[] = ['blocked', 'not-cors', 'hint', 'passed'];

export function kindOf({ blocked, hint, passedSince }: Finding): FindingKind {
  if (passedSince) return 'passed';
  if (hint) return 'hint';
  return blocked ? 'blocked' : 'not-cors';
}
