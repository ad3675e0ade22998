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

/** The most rules of which it is reckoned with that the bucket has other origins in one. */
const mostEdited = 4;

function mayAnswer({ allowedOrigins, allowedMethods }: CorsRule, { origin, method }: Probe): boolean {
  return allowedMethods.includes(method) && allowedOrigins.some((line) => originPatternAllows(line, origin));
}

/** The known configuration without any rule, and without each of its rules. */
function lacking(configuration: CorsConfiguration, asked: Probe): CorsConfiguration[] {
  const { rules } = configuration;
  const likely = rules.filter((rule) => mayAnswer(rule, asked));
  const missing = [...new Set([...likely, ...rules])].slice(0, mostMissing);
  return [
    { ...configuration, rules: [] },
    ...missing.map((each) => ({ ...configuration, rules: rules.filter((rule) => rule !== each) })),
  ];
}

/** The known configuration with `*` alone in Origin of a rule that may answer, and without it beside other lines. */
function withOtherOrigins(configuration: CorsConfiguration, asked: Probe): CorsConfiguration[] {
  const { rules } = configuration;
  const likely = rules.filter((rule) => mayAnswer(rule, asked)).slice(0, mostEdited);
  return likely.flatMap((rule) => {
    const named = rule.allowedOrigins.filter((line) => line !== '*');
    const other = [['*'], named].filter((lines) => lines.length > 0 && lines.join() !== rule.allowedOrigins.join());
    return other.map((allowedOrigins) => ({
      ...configuration,
      rules: rules.map((each) => (each === rule ? { ...rule, allowedOrigins } : each)),
    }));
  });
}

/**
 * The ways in which a bucket may answer. In the first the assumption holds, in the next it alone does not. In the others
 * one more assumption does not hold, or the bucket lacks a rule or all, or has other origins in one.
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
    ...[...lacking(configuration, asked), ...withOtherOrigins(configuration, asked)].flatMap((rules) => worlds(rules)),
  ];
}
