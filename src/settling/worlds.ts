import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { originPatternAllows } from '../cos/origin-pattern.ts';
import type { Probe } from '../probing/probe.ts';
import type { Assumption } from '../replay-assumptions.ts';
import { type Contrary, contraries } from './contrary.ts';
import type { Unlike } from './possible-answer.ts';

/** One way in which a bucket may come to its answers. */
export interface World {
  readonly configuration: CorsConfiguration;
  readonly unlike: Unlike;
  /** What the bucket does instead of what is assumed; `null` where the assumption in question holds. */
  readonly does: Contrary | null;
}

/** The most rules of which it is reckoned with that the bucket lacks one: first those that may answer. */
const mostMissing = 8;

/** The known configuration without any rule, and without each of its rules. */
function lacking(configuration: CorsConfiguration, { origin, method }: Probe): CorsConfiguration[] {
  const mayAnswer = ({ allowedOrigins, allowedMethods }: CorsRule) =>
    allowedMethods.includes(method) && allowedOrigins.some((line) => originPatternAllows(line, origin));
  const { rules } = configuration;
  const missing = [...rules.filter(mayAnswer), ...rules.filter((rule) => !mayAnswer(rule))].slice(0, mostMissing);
  return [
    { ...configuration, rules: [] },
    ...missing.map((each) => ({ ...configuration, rules: rules.filter((rule) => rule !== each) })),
  ];
}

/**
 * The ways in which a bucket may answer. In the first the assumption holds, in the next it alone does not. In the others
 * one more assumption does not hold, or the bucket lacks a rule or all.
 */
export function worldsOf(assumption: Assumption, configuration: CorsConfiguration, asked: Probe): readonly World[] {
  const own: readonly (Contrary | null)[] = [null, ...contraries[assumption]];
  const others = Object.values(contraries)
    .flat()
    .filter((contrary) => !own.includes(contrary));
  const worlds = (rules: CorsConfiguration, ...more: readonly Contrary[]): World[] =>
    own.map((does) => ({ configuration: rules, does, unlike: new Set(does === null ? more : [does, ...more]) }));
  return [
    ...worlds(configuration),
    ...others.flatMap((other) => worlds(configuration, other)),
    ...lacking(configuration, asked).flatMap((rules) => worlds(rules)),
  ];
}
