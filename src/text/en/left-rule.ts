import type { LeftRuleText } from '../left-rule-text.ts';
import { say } from '../phrase.ts';

export const leftRule: LeftRuleText = {
  leaves: (rule) => say`The change leaves rule ${rule} as it is: `,
  shared: (by) =>
    by === null
      ? say`other requests need a new rule, which lets this one through too.`
      : say`other requests need lines in rule ${by}, which let this one through too.`,
  opensLess: (by) => say`lines in rule ${by} allow less that no page asked for.`,
  answeredBefore: (by) => say`rule ${by} comes first and answers the request itself, whatever lines are added there.`,
  others: {
    'for-others': say`it is for other requests, and no change was found that lets this one through.`,
    unlistable: say`only ${'*'} is known to allow this origin or header, and the change adds no ${'*'}.`,
    both: say`it lacks the origin and the method, and lines for both would allow each with everything else in it.`,
    everybody: say`it allows every origin, so with this method any page could change objects.`,
    unreadable: say`browsers cannot read the lists in its responses, so further lines there change nothing.`,
    'serves-less': say`it would then answer in place of another rule, which lets pages read more or send credentials.`,
  },
};
