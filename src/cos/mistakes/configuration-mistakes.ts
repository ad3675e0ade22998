import type { CorsConfiguration } from '../cors-configuration.ts';
import { findMaxAgeMistakes, type MaxAgeMistake } from './max-age-mistakes.ts';
import { findOriginMistakes, type OriginMistake } from './origin-mistakes.ts';
import { findOversights, type Oversight } from './oversights.ts';
import { findRuleMistakes, type RuleMistake } from './rule-mistakes.ts';
import { findValueMistakes, type ValueMistake } from './value-mistakes.ts';

/** Something in a configuration that is wrong, or more open than it looks. Rules and values count from 0. */
export type ConfigurationMistake = OriginMistake | ValueMistake | MaxAgeMistake | RuleMistake | Oversight;

type Severity = 'mistake' | 'warning';

const severities: Readonly<Record<ConfigurationMistake['kind'], Severity>> = {
  'invisible-character': 'mistake',
  'surrounding-space': 'mistake',
  'several-values': 'mistake',
  'origin-several-wildcards': 'mistake',
  'origin-scheme-missing': 'mistake',
  'origin-host-missing': 'mistake',
  'origin-trailing-slash': 'mistake',
  'origin-path': 'mistake',
  'origin-default-port': 'mistake',
  'origin-not-ascii': 'mistake',
  'origin-letter-case': 'warning',
  'origin-not-http': 'warning',
  'origin-scheme-open': 'warning',
  'method-unknown': 'mistake',
  'expose-wildcard': 'mistake',
  'header-underscore': 'mistake',
  'header-not-token': 'mistake',
  'max-age-not-whole': 'mistake',
  'max-age-negative': 'mistake',
  'max-age-too-large': 'warning',
  'max-age-zero': 'warning',
  'rule-without-origin': 'mistake',
  'rule-without-method': 'mistake',
  'duplicate-id': 'warning',
  'duplicate-value': 'warning',
  'duplicate-rule': 'warning',
  'unreachable-rule': 'warning',
  'writes-from-anywhere': 'warning',
  'matches-other-hosts': 'warning',
  'http-beside-https': 'warning',
  'wildcard-beside-origins': 'warning',
};

/** `mistake`: COS cannot hold it, or it never matches what browsers send. `warning`: it works, perhaps not as meant. */
export function severityOf({ kind }: Pick<ConfigurationMistake, 'kind'>): Severity {
  return severities[kind];
}

/**
 * Finds all mistakes and warnings of a configuration, rule by rule. Nothing is corrected.
 * https://cloud.tencent.com/document/product/436/8279
 */
export function findMistakes(configuration: CorsConfiguration): ConfigurationMistake[] {
  const { rules } = configuration;
  const ofRules = findRuleMistakes(configuration);
  return rules.flatMap((rule, index) => [
    ...ofRules.filter((mistake) => mistake.rule === index),
    ...findOriginMistakes(rule, index),
    ...findValueMistakes(rule, index),
    ...findMaxAgeMistakes(rule, index),
    ...findOversights(rule, index),
  ]);
}
