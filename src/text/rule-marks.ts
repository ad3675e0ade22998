import type { ConsoleField } from '../notation/console.ts';
import { plainNumber } from '../notation/plain-number.ts';
import type { InferredRule } from '../probing/inferred-rules.ts';
import { codes, type Phrase, say } from './phrase.ts';

/** How a rule is recognised whose place is not known: what it was seen to hold, by the console's labels. */
export function marksOf({ rule }: Pick<InferredRule, 'rule'>, labels: Readonly<Record<ConsoleField, string>>): Phrase {
  const { allowedOrigins, allowedMethods, exposeHeaders, maxAgeSeconds } = rule;
  const exposed = exposeHeaders.length === 0 ? [] : [say` · ${[labels.exposeHeaders]} ${codes(exposeHeaders, ' ')}`];
  const maxAge = maxAgeSeconds === undefined ? [] : [say` · ${[labels.maxAgeSeconds]} ${plainNumber(maxAgeSeconds)}`];
  return [say`${codes(allowedOrigins, ' ')} · ${codes(allowedMethods, ' ')}`, ...exposed, ...maxAge].flat();
}
