/** What became of the requests of a finding: each has a mark of its own in the list. */
export type FindingKind = 'blocked' | 'not-cors' | 'hint' | 'passed';

/** What is known of a bucket's rules. `when` is a time of the day, or a date. */
type RulesKnowledgeText = {
  readonly known: (rules: number, when: string, fetched: boolean) => string;
  readonly asked: (preflights: number, when: string) => string;
  readonly asking: string;
  readonly unknown: string;
};

/** The words of the list of findings. */
export interface FindingListText {
  /** A kind within a row. */
  readonly kinds: Readonly<Record<FindingKind, string>>;
  /** A kind as the name of a button that shows nothing else. */
  readonly only: Readonly<Record<FindingKind | 'all', string>>;
  readonly onlyLabel: string;
  readonly filter: string;
  /** Stands in the empty box, and says what can be looked for. */
  readonly filterHint: string;
  readonly matching: (shown: number, all: number) => string;
  readonly nothingMatches: string;
  readonly rules: RulesKnowledgeText;
  /** The button that leads from a finding back to the list. */
  readonly back: (all: number) => string;
  /** What the keys of the list do. */
  readonly keys: { readonly choose: string; readonly open: string; readonly filter: string; readonly copy: string };
  readonly copied: string;
  readonly nothingToCopy: string;
  /** Said to those who do not see the list grow. */
  readonly fresh: (fresh: number, all: number) => string;
}
