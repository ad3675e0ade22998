import type { ComponentChildren } from 'preact';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { editText, type Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly edits: readonly Edit[];
  readonly text: Text;
  /** What stands beside the words; nothing where there is nothing. */
  readonly beside: ComponentChildren;
}

/** Edits in words, one below the other. */
export function EditHeading({ edits, text, beside }: Props) {
  return (
    <header>
      <div>
        {edits.map((edit) => (
          <h3 key={JSON.stringify(edit)}>
            <PhraseText phrase={editText(text, edit)} />
          </h3>
        ))}
      </div>
      {beside}
    </header>
  );
}
