import type { Contrary } from '../../settling/contrary.ts';
import { say } from '../phrase.ts';
import type { SettlingText } from '../settling-text.ts';

const instead: Readonly<Partial<Record<Contrary, SettlingText['noChange']>>> = {
  'opaque-origin-refused': say`Open the page over ${'http'} or ${'https'}.`,
  'other-endpoint-refuses': say`Send the page's requests to the bucket's own host.`,
  'other-endpoint-allows-any': say`Send the page's requests to the bucket's own host.`,
};

export const settling: SettlingText = {
  ask: 'Ask the bucket',
  askAbout: (assumption) => `Ask the bucket: ${assumption}`,
  sends: (preflights) => `${preflights === 1 ? 'one preflight' : `${preflights} preflights`}, no keys`,
  asking: 'Asking…',
  observed: 'Observed behavior of this bucket',
  on: (date) => `observed on ${date}`,
  does: {
    'first-rule-decides': say`Only the first rule that matches origin and method applies: if it refuses a header, the bucket tries no later rule.`,
    'headers-added-up': say`Headers that no single rule allows together still pass, as long as some rule allows each of them.`,
    'empty-list-allows-any': say`A rule whose Allow-Headers is empty allows any header.`,
    'empty-list-allows-none': say`A rule whose Allow-Headers is empty allows no preflight.`,
    'origin-compared-by-meaning': say`A line also allows an origin that is written differently and means the same.`,
    'header-pattern-taken-literally': say`In Allow-Headers, a line such as ${'x-cos-*'} does not allow headers with that prefix.`,
    'header-pattern-listed': say`For a line such as ${'x-cos-*'} in Allow-Headers, the bucket returns the line itself, which browsers do not accept for any other header.`,
    'origin-pattern-answered-with-any': say`For a line such as ${'https://*.example.com'}, the bucket answers ${'*'}.`,
    'another-line-decides': say`If a rule lists both ${'*'} and an explicit origin, it is not the first that allows the page that decides.`,
    'opaque-origin-refused': say`${'*'} does not allow an origin that is neither ${'http'} nor ${'https'}.`,
    'other-endpoint-refuses': say`This host refuses every preflight, whatever the bucket's CORS rules are.`,
    'other-endpoint-allows-any': say`This host allows every preflight, whatever the bucket's CORS rules are.`,
  },
  unsettled: {
    ambiguous: say`Not settled: either this assumption is wrong, or the bucket's rules are not the rules saved here. Compare the rules saved here with the console.`,
    'unlike-rules': say`Not settled: with the rules saved here, the bucket would answer differently whether or not the assumption is right. Paste the bucket's current rules, then ask again.`,
  },
  contradicted: 'The bucket does not behave as assumed',
  noChange: say`The diagnosis above rests on the assumption, so it may be wrong for this bucket, and no proven change is offered.`,
  instead: (does) =>
    instead[does] ??
    say`At the top, add a rule that lists the page's origin, the method and each header in full: such a rule does not depend on this assumption.`,
};
