import type { DroppedKind } from '../../src/text/dropped-text.ts';
import type { Text } from '../../src/text/text.ts';
import { PhraseText } from './phrase-text.tsx';

interface Props {
  readonly kinds: readonly DroppedKind[];
  readonly text: Text;
}

/** Says what was stored, could not be read and was removed; nothing where there is nothing of the kind. */
export function DroppedNotice({ kinds, text }: Props) {
  const words = text.interface.dropped;
  return (
    <p class={kinds.length === 0 ? 'dropped' : 'dropped problem notice'} role="alert" lang={text.tag}>
      {kinds.length > 0 && <PhraseText phrase={words.dropped(kinds.map((kind) => words.kinds[kind]))} />}
    </p>
  );
}
