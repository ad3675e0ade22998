import type { Contrary } from '../../settling/contrary.ts';
import { say } from '../phrase.ts';
import type { SettlingText } from '../settling-text.ts';

const instead: Readonly<Partial<Record<Contrary, SettlingText['noChange']>>> = {
  'opaque-origin-refused': say`Serve the page from an ${'http'} or ${'https'} address.`,
  'other-endpoint-refuses': say`Send the requests of pages to the bucket's own host.`,
  'other-endpoint-allows-any': say`Send the requests of pages to the bucket's own host.`,
};

export const settling: SettlingText = {
  ask: 'Ask the bucket',
  askAbout: (assumption) => `Ask the bucket: ${assumption}`,
  sends: (preflights) => `${preflights === 1 ? 'one preflight' : `${preflights} preflights`}, no keys`,
  asking: 'Asking…',
  observed: 'Observed of this bucket',
  on: (date) => `observed on ${date}`,
  does: {
    'first-rule-decides': say`The first rule for an origin and a method decides alone: where it refuses a header, no later rule is tried.`,
    'headers-added-up': say`Headers pass that no single rule allows, as long as each is allowed by some rule.`,
    'empty-list-allows-any': say`A rule whose Allow-Headers is empty allows any header.`,
    'empty-list-allows-none': say`A rule whose Allow-Headers is empty lets no preflight pass.`,
    'origin-compared-by-meaning': say`An origin is allowed by a line that is written otherwise and means the same.`,
    'header-pattern-taken-literally': say`In Allow-Headers an entry such as ${'x-cos-*'} allows no header that starts so.`,
    'header-pattern-listed': say`For an entry such as ${'x-cos-*'} in Allow-Headers the bucket lists the entry itself, which browsers take for no other header.`,
    'origin-pattern-answered-with-any': say`For an entry such as ${'https://*.example.com'} the bucket answers with ${'*'}.`,
    'another-line-decides': say`Of ${'*'} and an explicit origin in one rule, another than the first that allows the page decides.`,
    'opaque-origin-refused': say`An origin that is neither ${'http'} nor ${'https'} is not allowed by ${'*'} either.`,
    'other-endpoint-refuses': say`This host lets no preflight pass, whatever the bucket's CORS rules are.`,
    'other-endpoint-allows-any': say`This host lets every preflight pass, whatever the bucket's CORS rules are.`,
  },
  unsettled: {
    ambiguous: say`Not settled: the responses have two explanations, this one and rules other than the known ones. Compare the known rules with the console.`,
    'unlike-rules': say`Not settled: by the known rules the bucket would answer otherwise in either case. Paste its present rules, then ask again.`,
  },
  contradicted: 'The bucket does otherwise than assumed',
  noChange: say`What is said above rests on the opposite, so it may not hold for this bucket, and no change is offered as proven.`,
  instead: (does) =>
    instead[does] ??
    say`Add a first rule that lists the page's origin, the method and each header in full: it does not rest on this.`,
};
