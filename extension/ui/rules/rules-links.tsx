import type { Text } from '../../../src/text/text.ts';

interface Props {
  readonly text: Text;
  readonly onOpen: (form: 'paste' | 'fetch') => void;
}

/** The ways to give a bucket's rules, in a line. */
export function RulesLinks({ text, onOpen }: Props) {
  const { rules: words } = text.interface;
  return (
    <p class="rules-links quiet">
      {words.orUse}
      <button type="button" class="other-form open-paste" onClick={() => onOpen('paste')}>
        {words.pasteThem}
      </button>
      ·
      <button type="button" class="other-form open-fetch" onClick={() => onOpen('fetch')}>
        {words.fetchThem}
      </button>
    </p>
  );
}
