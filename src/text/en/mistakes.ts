import { consoleLabels } from '../../notation/console.ts';
import { codes, type Phrase, say } from '../phrase.ts';
import type { MistakeTexts } from '../text.ts';

interface At {
  readonly rule: number;
  readonly field: keyof typeof consoleLabels.en;
}

/** Where in the console's form a value stands. */
function at({ rule, field }: At): Phrase {
  return say`Rule ${rule + 1}, ${[consoleLabels.en[field]]}`;
}

export const mistakes: MistakeTexts = {
  'invisible-character': (m) =>
    say`${at(m)}: ${m.value} holds the invisible character ${m.character}, so it is not equal to ${m.expected}. Delete the line and type it anew.`,
  'surrounding-space': (m) =>
    say`${at(m)}: ${m.value} has white space round it and is not equal to ${m.expected}. Take the white space away.`,
  'several-values': (m) => say`${at(m)}: ${m.value} is one line with several values. Write each on a line of its own.`,
  'origin-several-wildcards': (m) =>
    say`${at(m)}: ${m.value} has more than one ${'*'}; COS takes at most one in a line. Split it into several lines.`,
  'origin-scheme-missing': (m) =>
    say`${at(m)}: ${m.value} has no ${'http://'} or ${'https://'}, which is part of what browsers send. Write ${m.expected}.`,
  'origin-host-missing': (m) => say`${at(m)}: ${m.value} names no host. Write the page's host behind the scheme.`,
  'origin-trailing-slash': (m) =>
    say`${at(m)}: ${m.value} ends with a slash, and what browsers send does not. Write ${m.expected}.`,
  'origin-path': (m) =>
    say`${at(m)}: ${m.value} has a path, and what browsers send ends with the host or port. Write ${m.expected}.`,
  'origin-default-port': (m) =>
    say`${at(m)}: ${m.value} writes out the default port, which browsers leave away. Write ${m.expected}.`,
  'origin-not-ascii': (m) =>
    m.expected === null
      ? say`${at(m)}: ${m.value} is not in ASCII. Browsers send such a host in its ${'xn--'} form: write that.`
      : say`${at(m)}: ${m.value} is not in ASCII, and browsers send such a host in its ASCII form (punycode). Write ${m.expected}.`,
  'origin-letter-case': (m) =>
    say`${at(m)}: ${m.value} has capital letters, while browsers send ${m.expected}. Whether COS tells them apart is not documented: write it in small letters.`,
  'origin-not-http': (m) =>
    say`${at(m)}: ${m.value} is neither ${'http'} nor ${'https'}. For such an origin no line but ${'*'} is known to work.`,
  'origin-scheme-open': (m) =>
    say`${at(m)}: ${m.value} leaves the scheme open, and the console takes no such line. Write ${m.expected}.`,
  'method-unknown': (m) => {
    if (m.expected !== null) return say`${at(m)}: ${m.value} has small letters; COS and browsers write ${m.expected}.`;
    if (m.value.toUpperCase() === 'OPTIONS')
      return say`${at(m)}: ${m.value} is never listed: COS answers preflights by itself. Take it away.`;
    return say`${at(m)}: ${m.value} is none of ${codes(['PUT', 'GET', 'POST', 'DELETE', 'HEAD'], ', ')}, and COS allows no other. Take it away.`;
  },
  'expose-wildcard': (m) =>
    say`${at(m)}: ${m.value} holds a ${'*'}, which COS does not take here. List each header that the page reads, such as ${'ETag'}.`,
  'header-underscore': (m) =>
    say`${at(m)}: ${m.value} has an underscore, which COS does not take in a header's name. Rename the header, with a hyphen.`,
  'header-not-token': (m) =>
    say`${at(m)}: ${m.value} is no header's name. Write the name alone: letters, digits and hyphens, without a colon or quotes.`,
  'max-age-not-whole': (m) => say`${at(m)}: ${m.value} is no whole number of seconds. Write one, such as 600.`,
  'max-age-negative': (m) => say`${at(m)}: ${m.value} is negative. Write a positive number of seconds, such as 600.`,
  'max-age-too-large': (m) =>
    say`${at(m)}: ${m.value} is more than ${m.limit}, and browsers keep a preflight for a day at most. Write 86400 or less.`,
  'max-age-zero': (m) =>
    say`${at(m)}: with ${m.value} every request has a preflight. Whether COS takes it is not documented; the console asks for a positive number.`,
  'rule-without-origin': ({ rule }) => say`Rule ${rule + 1} has no Origin and matches nothing. Add the page's origin.`,
  'rule-without-method': ({ rule }) =>
    say`Rule ${rule + 1} has no Methods and matches nothing. Tick those that the page uses.`,
  'duplicate-id': ({ rule, value, earlier }) =>
    say`Rule ${rule + 1} has the id ${value}, and so has rule ${earlier + 1}. Give one of them another.`,
  'duplicate-value': (m) => say`${at(m)}: ${m.value} stands there already. One of the two lines does nothing.`,
  'duplicate-rule': ({ rule, earlier }) =>
    say`Rule ${rule + 1} is the same as rule ${earlier + 1} and is never applied.`,
  'unreachable-rule': ({ rule, earlier }) =>
    say`Rule ${rule + 1} is never applied: rule ${earlier + 1} stands before it and matches everything that it would.`,
  'writes-from-anywhere': (m) =>
    say`${at(m)}: ${m.value} lets the pages of any site send ${codes(m.methods, ', ')}. Name the sites that are to write.`,
  'matches-other-hosts': (m) =>
    say`${at(m)}: ${m.value} also allows ${m.example}, which anybody may register. Write the hosts out, or ${'*.'} before a whole domain.`,
  'http-beside-https': (m) =>
    say`${at(m)}: ${m.value} stands beside ${m.secure}. Over plain ${'http'} anybody on the way can put a script into the page.`,
  'wildcard-beside-origins': (m) =>
    say`${at(m)}: ${m.value} stands beside other lines and allows them all. Which line COS answers by is not documented, and with ${'*'} no credentials may be sent.`,
};
