import { consoleLabels } from '../../notation/console.ts';
import { codes, type Phrase, say } from '../phrase.ts';
import type { MistakeTexts } from '../text.ts';

interface At {
  readonly rule: number;
  readonly field: keyof typeof consoleLabels.en;
}

/** Where in the console's form a value is. */
function at({ rule, field }: At): Phrase {
  return say`Rule ${rule + 1}, ${[consoleLabels.en[field]]}`;
}

export const mistakes: MistakeTexts = {
  'invisible-character': (m) =>
    say`${at(m)}: ${m.value} contains the invisible character ${m.character}, so it does not equal ${m.expected}. Delete the line and type it again.`,
  'surrounding-space': (m) =>
    say`${at(m)}: ${m.value} has white space around it, so it does not equal ${m.expected}. Remove the white space.`,
  'several-values': (m) =>
    say`${at(m)}: ${m.value} is one line with several values. Write each value on a line of its own.`,
  'origin-several-wildcards': (m) =>
    say`${at(m)}: ${m.value} has more than one ${'*'}; COS accepts at most one in a line. Split it into several lines.`,
  'origin-scheme-missing': (m) =>
    say`${at(m)}: ${m.value} has no ${'http://'} or ${'https://'}, which is part of an origin. Write ${m.expected}.`,
  'origin-host-missing': (m) => say`${at(m)}: ${m.value} has no host. Add the page's host after the scheme.`,
  'origin-trailing-slash': (m) =>
    say`${at(m)}: ${m.value} ends with a slash, but an origin does not. Write ${m.expected}.`,
  'origin-path': (m) =>
    say`${at(m)}: ${m.value} has a path, but an origin ends with the host or port. Write ${m.expected}.`,
  'origin-default-port': (m) =>
    say`${at(m)}: ${m.value} includes the default port, which browsers omit. Write ${m.expected}.`,
  'origin-not-ascii': (m) =>
    m.expected === null
      ? say`${at(m)}: ${m.value} is not ASCII; browsers send such a host in its ${'xn--'} form. Write that form.`
      : say`${at(m)}: ${m.value} is not ASCII; browsers send such a host in its ASCII form (Punycode). Write ${m.expected}.`,
  'origin-letter-case': (m) =>
    say`${at(m)}: ${m.value} has capital letters, but browsers send ${m.expected}; COS does not document whether origins are case-sensitive. Use lower case.`,
  'origin-not-http': (m) =>
    say`${at(m)}: ${m.value} is neither ${'http'} nor ${'https'}. Only ${'*'} is known to allow such an origin.`,
  'origin-scheme-open': (m) =>
    say`${at(m)}: ${m.value} starts with ${'*'} in place of a scheme, which the console does not accept. Write ${m.expected}.`,
  'method-unknown': (m) => {
    if (m.expected !== null)
      return say`${at(m)}: ${m.value} has lower-case letters; COS and browsers use ${m.expected}. Write ${m.expected}.`;
    if (m.value.toUpperCase() === 'OPTIONS')
      return say`${at(m)}: ${m.value} need not be listed, and COS does not accept it: COS answers preflights by itself. Remove it.`;
    return say`${at(m)}: ${m.value} is not one of ${codes(['PUT', 'GET', 'POST', 'DELETE', 'HEAD'], ', ')}, the only methods that COS accepts. Remove it.`;
  },
  'expose-wildcard': (m) =>
    say`${at(m)}: COS does not accept ${m.value}, since wildcards do not work here. List each header that the page reads, such as ${'ETag'}.`,
  'header-underscore': (m) =>
    say`${at(m)}: ${m.value} has an underscore, which COS does not accept in a header name. Rename the header to use a hyphen.`,
  'header-not-token': (m) =>
    say`${at(m)}: ${m.value} is not a header name. Write only the name: letters, digits and hyphens, without a colon or quotes.`,
  'max-age-not-whole': (m) => say`${at(m)}: ${m.value} is not a whole number. Write whole seconds, such as 600.`,
  'max-age-negative': (m) => say`${at(m)}: ${m.value} is negative. Write a positive number of seconds, such as 600.`,
  'max-age-too-large': (m) =>
    say`${at(m)}: ${m.value} is more than ${m.limit}, but browsers cache a preflight for a day at most. Write 86400 or less.`,
  'max-age-zero': (m) =>
    say`${at(m)}: with ${m.value} every request needs its own preflight, and COS does not document whether it accepts that. Write a positive number of seconds, such as 600.`,
  'rule-without-origin': ({ rule }) => say`Rule ${rule + 1} has no Origin and matches nothing. Add the page's origin.`,
  'rule-without-method': ({ rule }) =>
    say`Rule ${rule + 1} has no Methods and matches nothing. Tick the methods that the page uses.`,
  'duplicate-id': ({ rule, value, earlier }) =>
    say`Rule ${rule + 1} has the same ID as rule ${earlier + 1}, ${value}. Give one of the two another ID.`,
  'duplicate-value': (m) => say`${at(m)}: ${m.value} is listed twice. Remove one of the two lines.`,
  'duplicate-rule': ({ rule, earlier }) =>
    say`Rule ${rule + 1} is the same as rule ${earlier + 1} and never applies. Delete rule ${rule + 1}.`,
  'unreachable-rule': ({ rule, earlier }) =>
    say`Rule ${rule + 1} never applies: rule ${earlier + 1} comes first and matches every request that rule ${rule + 1} would match.`,
  'writes-from-anywhere': (m) =>
    say`${at(m)}: ${m.value} lets the pages of any site send ${codes(m.methods, ', ')}. List the sites that need to write.`,
  'matches-other-hosts': (m) =>
    say`${at(m)}: ${m.value} also allows ${m.example}, which anyone can register. List each host, or put ${'*.'} before a full domain.`,
  'http-beside-https': (m) =>
    say`${at(m)}: ${m.value} is listed beside ${m.secure}. Over plain ${'http'}, anyone on the network path can inject a script into the page.`,
  'wildcard-beside-origins': (m) =>
    say`${at(m)}: ${m.value} covers the other lines of this rule. COS does not document which of them decides its response, and a request cannot carry credentials when the response says ${'*'}.`,
};
