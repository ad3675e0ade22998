import { hostOf } from '../../../src/cos/endpoint.ts';
import { objectOf } from '../../../src/cos/object-of.ts';
import { consoleLabels } from '../../../src/notation/console.ts';
import { remembered } from '../../../src/remembered.ts';
import { namedField } from '../../../src/suggestion/named-first.ts';
import type { FindingKind } from '../../../src/text/finding-list-text.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { diagnosisText, type Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { kindOf } from './kind-of.ts';

/** The title of a finding. */
export const titleOf = remembered((text: Text) =>
  remembered((finding: Finding) => diagnosisText(text, finding.diagnosis).title),
);

/** All that a finding can be found by, in small letters. */
const soughtIn = remembered((text: Text) =>
  remembered((finding: Finding) => {
    const { diagnosis, bucket, exchanges } = finding;
    const field = namedField(diagnosis);
    const ofRequests = new Set<string>();
    for (const exchange of exchanges) {
      const { url, origin, method } = exchange.request;
      for (const each of [hostOf(url), origin, method, objectOf(exchange)]) if (each !== null) ofRequests.add(each);
    }
    const label = field === null ? '' : consoleLabels[text.console][field];
    return [plainText(titleOf(text)(finding)), bucket ?? '', label, ...ofRequests].join('\n').toLowerCase();
  }),
);

/** What a list is narrowed down to. */
export interface Narrowing {
  /** What a person typed: words that all have to be found. */
  readonly typed: string;
  /** `null` for every kind. */
  readonly kind: FindingKind | null;
}

/** Tells for each finding whether a narrowed list shows it. */
export function matchesIn({ typed, kind }: Narrowing, text: Text): (finding: Finding) => boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return (finding) =>
    (kind === null || kindOf(finding) === kind) &&
    (words.length === 0 || words.every((word) => soughtIn(text)(finding).includes(word)));
}
