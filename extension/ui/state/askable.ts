import { isFaultOfRules } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { addressToAsk } from '../../../src/probing/question.ts';
import type { Finding } from '../../findings/finding.ts';

/** Whether the rules of a finding's bucket may be at fault, as far as can be said without them. */
function mayBeRules({ diagnosis, others }: Finding): boolean {
  return [diagnosis, ...others].some(
    (each) =>
      each.kind === 'rules-unknown' ||
      each.kind === 'bucket-not-known' ||
      (isFaultOfRules(each) && each.kind !== 'header-not-exposed'),
  );
}

/** The exchange of a finding about which its bucket can be asked; `null` when that would tell nothing. */
export function askableOf(finding: Finding | null): Exchange | null {
  if (finding === null || finding.configuration !== null || finding.passedSince) return null;
  const { example } = finding;
  return mayBeRules(finding) && /^https?:\/\/[^/]/.test(addressToAsk(example)) ? example : null;
}
