import type { ExpectedStep } from '../../../src/cos/expected-steps.ts';
import { expectedRest } from '../../../src/text/expected-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

/** Says which requests a drafted rule allows that were not seen; nothing where there are none. */
export function ExpectedRest({ steps, text }: { readonly steps: readonly ExpectedStep[]; readonly text: Text }) {
  if (steps.length === 0) return null;
  return (
    <p class="expected">
      <PhraseText phrase={expectedRest(text.interface.expected, steps)} />
    </p>
  );
}
