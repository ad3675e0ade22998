import type { BucketProblem } from '../cos/bucket-reference.ts';
import type { Phrase } from './phrase.ts';

/** The words with which a person says which bucket stands behind a custom domain. */
export interface NamedBucketText {
  readonly title: (host: string) => Phrase;
  readonly hint: Phrase;
  /** Of the field. */
  readonly label: string;
  /** Before the buckets that are known already. */
  readonly known: string;
  readonly save: string;
  readonly keep: string;
  readonly named: (host: string, bucket: string) => Phrase;
  readonly change: string;
  readonly forget: string;
  readonly problems: {
    readonly [K in BucketProblem['kind']]: (problem: Extract<BucketProblem, { readonly kind: K }>) => Phrase;
  };
}

/** Why a text names no bucket. */
export function bucketProblemText({ problems }: NamedBucketText, problem: BucketProblem): Phrase {
  const text = problems[problem.kind] as (problem: BucketProblem) => Phrase;
  return text(problem);
}
