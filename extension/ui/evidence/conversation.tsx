import type { Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Mark } from './marks.tsx';
import { stepsOf, type Told } from './steps.ts';

const shapes = { calm: 'dot', broke: 'failed', back: 'ring', never: 'dashed' } as const;

/** How far a request came: page, preflight, bucket, response, request, with the step marked at which it broke. */
export function Conversation({ told, text }: { readonly told: Told; readonly text: Text }) {
  const words = text.interface;
  return (
    <ol class="conversation" aria-label={words.talkLabel}>
      {stepsOf(told, text).map(({ heading, word, state }, index) => (
        <li key={index} class={state}>
          <Mark shape={shapes[state]} {...(state === 'broke' ? { label: words.evidence.talk.broke } : {})} />
          <b>{heading}</b>{' '}
          <span>
            <PhraseText phrase={word} />
          </span>
        </li>
      ))}
    </ol>
  );
}
