import type { BucketProblem } from '../cos/bucket-reference.ts';
import type { Phrase } from './phrase.ts';

/** The words of the form in which a person names the bucket behind a custom domain. */
export interface NamedBucketText {
  readonly title: (host: string) => Phrase;
  readonly hint: Phrase;
  readonly label: string;
  /** The heading of the buckets that are known already. */
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

/** The sentence on why a text names no bucket. */
export function bucketProblemText({ problems }: NamedBucketText, problem: BucketProblem): Phrase {
  const text = problems[problem.kind] as (problem: BucketProblem) => Phrase;
  return text(problem);
}
