import { draftedRule } from '../../src/probing/drafted-rule.ts';
import { type DraftedUpload, withExpected } from '../../src/probing/drafted-upload.ts';
import type { Finding } from './finding.ts';

/** A rule that is drafted before a bucket was asked, and for how many different requests. */
interface RuleForFinding extends DraftedUpload {
  readonly requests: number;
}

/** Whether a rule of the bucket may mend a finding: not where a CDN's settings decide. */
function isUpToRules({ diagnosis, others }: Pick<Finding, 'diagnosis' | 'others'>): boolean {
  return ![diagnosis, ...others].some(({ kind }) => kind === 'answered-by-cdn');
}

/**
 * The rule that would let a finding's requests from the origin of its example pass, as far as they themselves tell;
 * `null` when no rule can. Requests that no rule can name are left out and not counted.
 */
export function ruleForFinding(
  finding: Pick<Finding, 'diagnosis' | 'others' | 'example' | 'exchanges'>,
): RuleForFinding | null {
  const { origin } = finding.example.request;
  const nameable = finding.exchanges.filter(
    (exchange) => exchange.request.origin === origin && draftedRule([exchange]) !== null,
  );
  const rule = isUpToRules(finding) ? draftedRule(nameable) : null;
  const requests = new Set(nameable.map(({ request }) => `${request.method} ${request.url}`)).size;
  return rule && { ...withExpected(rule, nameable), requests };
}
