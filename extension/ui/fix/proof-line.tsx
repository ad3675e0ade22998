import type { ComponentChildren } from 'preact';
import type { Suggestion } from '../../../src/suggestion/suggestion.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { TickGlyph } from '../glyphs.tsx';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly suggestion: Suggestion;
  /** What the change was proven by, where that is not a replay of captured requests alone. */
  readonly proven: Phrase | undefined;
  readonly words: InterfaceText;
  /** What stands behind the proof. */
  readonly children: ComponentChildren;
}

/** What a change was proven by. */
export function ProofLine({ suggestion: { proof, expected }, proven, words, children }: Props) {
  return (
    <p class="proof">
      <span>
        <TickGlyph /> <PhraseText phrase={proven ?? words.proof(proof.mended, proof.kept, proof.left)} />
        {expected !== undefined && words.expected.proof(expected.steps.length)}
      </span>
      {children}
    </p>
  );
}
