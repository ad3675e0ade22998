import { cdnSigns } from '../cos/answers/cdn-signs.ts';
import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { hostOf, isOtherEndpoint, parseEndpoint } from '../cos/endpoint.ts';
import { getHeader } from '../headers.ts';
import { differingHeaders, knownAnswer } from '../probing/known-answer.ts';
import type { Answered, ProbeAnswer } from '../probing/probe.ts';
import type { Check } from './check.ts';
import { isByRules, type Sent } from './outcome.ts';

/** Why a bucket may answer from other rules than those that are known, the likeliest first. */
export type Suspect =
  | 'cdn'
  | 'other-endpoint'
  | 'not-saved'
  | 'rule-above'
  | 'newer-rules'
  | 'another-bucket'
  | 'assumption';

/** How the bucket's answers differ from what known rules give. */
export interface Difference {
  /** An answer that the rules do not give. */
  readonly answered: Answered;
  /** What the rules give instead: another status, or other lists by another rule. */
  readonly expected: 'passes' | 'refused' | 'another-rule';
  /** Whether each answer is what the rules before the change give. */
  readonly fitsBefore: boolean;
  readonly suspects: readonly Suspect[];
}

const passes = ({ status, headers }: ProbeAnswer) =>
  status === 200 && getHeader(headers, 'Access-Control-Allow-Origin') !== null;

/** What a configuration answers instead; `null` when it answers the same. */
function expectedInstead(configuration: CorsConfiguration, { probe, answer }: Answered): Difference['expected'] | null {
  const expected = knownAnswer(configuration, probe);
  if (passes(expected) !== passes(answer)) return passes(expected) ? 'passes' : 'refused';
  return passes(answer) && differingHeaders(expected, answer).length > 0 ? 'another-rule' : null;
}

/** What is suspected first of a bucket whose rules were just changed. */
const afterChange: Readonly<Record<Difference['expected'], Suspect>> = {
  passes: 'not-saved',
  'another-rule': 'rule-above',
  refused: 'newer-rules',
};

function suspectsOf(
  answered: readonly Answered[],
  hosts: readonly string[],
  expected: Difference['expected'],
  isChanged: boolean,
): Suspect[] {
  const endpoints = hosts.map(parseEndpoint);
  const isCdn =
    endpoints.some(({ kind }) => kind === 'custom' || kind === 'cdn-default') ||
    answered.some(({ answer }) => cdnSigns(answer.headers).length > 0);
  return [
    ...(isCdn ? (['cdn'] as const) : []),
    ...(endpoints.some(isOtherEndpoint) ? (['other-endpoint'] as const) : []),
    isChanged ? afterChange[expected] : 'newer-rules',
    'another-bucket',
    'assumption',
  ];
}

/**
 * Whether a bucket's answers are none that a configuration gives, and why that may be; `null` when it gives each of
 * them that comes from rules. `before`: the configuration before a change that a person was to save, if there was one.
 */
export function differenceFrom(
  configuration: CorsConfiguration,
  before: CorsConfiguration | null,
  { preflights }: Check,
  sent: Sent,
): Difference | null {
  const answered = preflights.flatMap(({ probe }, place): Answered[] => {
    const answer = sent[place]?.answer ?? null;
    return answer !== null && isByRules(answer) ? [{ probe, answer }] : [];
  });
  const differing = answered.flatMap((each) => {
    const expected = expectedInstead(configuration, each);
    return expected === null ? [] : [{ answered: each, expected }];
  });
  // What is refused though the rules allow it counts before what is answered by another rule.
  const first = differing.find(({ expected }) => expected === 'passes') ?? differing[0];
  if (first === undefined) return null;
  return {
    ...first,
    fitsBefore: before !== null && answered.every((each) => expectedInstead(before, each) === null),
    suspects: suspectsOf(
      answered,
      [...new Set(preflights.map(({ url }) => hostOf(url)))],
      first.expected,
      before !== null,
    ),
  };
}
