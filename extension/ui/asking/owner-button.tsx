import type { ExpectedStep } from '../../../src/cos/expected-steps.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { DraftedChange } from '../../../src/probing/drafted-change.ts';
import { expectedRest } from '../../../src/text/expected-text.ts';
import { ownerNote } from '../../../src/text/owner-note.ts';
import type { Text } from '../../../src/text/text.ts';
import { CopyButton } from '../copy-button.tsx';

interface Props {
  readonly exchange: Exchange;
  readonly change: DraftedChange;
  /** Whether the change follows from the bucket's answers, and not from the request alone. */
  readonly asked: boolean;
  /** The requests that the change allows though they were not seen. */
  readonly steps?: readonly ExpectedStep[];
  readonly text: Text;
}

/** The button that copies a change with its request, as a text for whoever owns the bucket. */
export function OwnerButton({ exchange, change, asked, steps = [], text }: Props) {
  const { asking: words, expected } = text.interface;
  const more = steps.length === 0 ? {} : { rest: expectedRest(expected, steps) };
  return (
    <CopyButton
      lines={ownerNote(words.ownerNote, text.console, exchange, { change, asked, ...more })}
      words={text.interface}
      label={words.forOwner}
      shown={words.forOwner}
    />
  );
}
