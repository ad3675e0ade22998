import type { ComponentChildren } from 'preact';
import type { Phrase } from '../../src/text/phrase.ts';
import { Heading } from './heading.tsx';
import { PhraseText } from './phrase-text.tsx';

interface Props {
  readonly title: Phrase;
  readonly cause: Phrase;
  /** A class for this kind of emptiness. */
  readonly kind?: string;
  readonly children?: ComponentChildren;
}

/** Says why there is no finding, and below it what can be done. */
export function NothingHere({ title, cause, kind = '', children }: Props) {
  return (
    <section class={`nothing-here ${kind}`.trim()}>
      <Heading key={kind === '' ? JSON.stringify(title) : kind}>
        <PhraseText phrase={title} />
      </Heading>
      <p>
        <PhraseText phrase={cause} />
      </p>
      {children}
    </section>
  );
}
