import type { Assumption } from '../replay-assumptions.ts';

/** What a bucket may do that an assumption rules out. */
export type Contrary =
  /** The first rule for the origin and the method decides alone, though it refuses a header. */
  | 'first-rule-decides'
  /** Headers pass that only several rules together allow. */
  | 'headers-added-up'
  /** A rule with empty Allow-Headers allows any header. */
  | 'empty-list-allows-any'
  /** A rule with empty Allow-Headers matches no preflight. */
  | 'empty-list-allows-none'
  /** A line of Origin allows what it means, though it is written otherwise. */
  | 'origin-compared-by-meaning'
  /** A line such as `x-cos-*` in Allow-Headers is a name like any other. */
  | 'header-pattern-taken-literally'
  /** Such a line allows names, but the answer lists the line instead of the names. */
  | 'header-pattern-listed'
  /** An origin that a pattern allows is answered with `*`. */
  | 'origin-pattern-answered-with-any'
  /** Of `*` and other lines in one rule, another than the first that allows the page decides. */
  | 'another-line-decides'
  /** `*` does not allow an origin that is not http or https. */
  | 'opaque-origin-refused'
  /** Hosts of data processing and of static websites let no preflight pass. */
  | 'other-endpoint-refuses'
  /** Such hosts let every preflight pass. */
  | 'other-endpoint-allows-any';

/** What each assumption rules out. Empty where no preflight can show it. */
export const contraries: Readonly<Record<Assumption, readonly Contrary[]>> = {
  'header-mismatch-falls-through': ['first-rule-decides'],
  'headers-not-added-up': ['headers-added-up'],
  'empty-allow-headers': ['empty-list-allows-any', 'empty-list-allows-none'],
  // It is about the request itself, which nobody but the page sends.
  'actual-matched-by-origin-and-method': [],
  'origin-compared-literally': ['origin-compared-by-meaning'],
  'partial-wildcard-in-header': ['header-pattern-taken-literally', 'header-pattern-listed'],
  'partial-wildcard-echoed': ['origin-pattern-answered-with-any'],
  'wildcard-beside-explicit-origin': ['another-line-decides'],
  'opaque-origin': ['opaque-origin-refused'],
  // It is about the browser: a bucket answers the same preflight either way.
  'sent-without-credentials': [],
  'other-endpoint-uses-bucket-rules': ['other-endpoint-refuses', 'other-endpoint-allows-any'],
};
