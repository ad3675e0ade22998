import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Text } from '../../../src/text/text.ts';
import { Boundary } from '../boundary.tsx';
import { CutText, PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly text: ReadonlySignal<Text>;
  /** The message of the error that kept something from being read for the view; `null` for none. */
  readonly unprepared: string | null;
  readonly children: ComponentChildren;
}

/** What all views stand in: their language, and the last boundary of a fault in them. */
export function ViewRoot({ text, unprepared, children }: Props) {
  const words = text.value.interface;
  return (
    <CutText.Provider value={words.cut}>
      {unprepared !== null && (
        <p class="problem notice" role="alert">
          <PhraseText phrase={words.viewFault.unprepared(unprepared)} />
        </p>
      )}
      <Boundary part="view" text={text.value}>
        {children}
      </Boundary>
    </CutText.Provider>
  );
}
