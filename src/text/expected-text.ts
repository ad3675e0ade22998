import type { ExpectedStep, ForeseenStep, UploadClient } from '../cos/expected-steps.ts';
import type { Phrase } from './phrase.ts';

/** The words about what an upload in parts will ask next, which a change allows too. */
export interface ExpectedText {
  /** Each client as a sentence names it. */
  readonly clients: Readonly<Record<UploadClient, string>>;
  readonly rest: (clients: readonly UploadClient[], steps: readonly ForeseenStep[]) => Phrase;
  /** The mark of a line that only expected requests need. */
  readonly mark: string;
  /** Said behind the proof. */
  readonly proof: (requests: number) => string;
}

/** Each step as a person finds it in a list of requests. */
export const shownSteps: Readonly<Record<ForeseenStep, string>> = {
  start: 'POST ?uploads',
  part: 'PUT ?partNumber&uploadId',
  complete: 'POST ?uploadId',
  abort: 'DELETE ?uploadId',
};

/** Says that a change also allows what the upload will ask next. */
export function expectedRest({ rest }: ExpectedText, steps: readonly ExpectedStep[]): Phrase {
  const kinds = (['start', 'part', 'complete', 'abort'] as const).filter((each) =>
    steps.some(({ kind }) => kind === each),
  );
  return rest([...new Set(steps.map(({ client }) => client))], kinds);
}
