import type { Opened } from '../../../src/cos/edits/opened.ts';
import { caveatOf } from '../../../src/text/caveat.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { PhraseText } from '../phrase-text.tsx';

/** Whether it says where a rule has to stand. The whole configuration, written, settles that. */
export function isAboutOrder({ kind }: Opened): boolean {
  return kind === 'order' || kind === 'moved-order';
}

/** Whether it says which further requests a page may make, which stands beside the proof. */
export function isAboutRequests({ kind }: Opened): boolean {
  return kind === 'methods' || kind === 'origins';
}

interface Props {
  readonly opened: readonly Opened[];
  readonly words: InterfaceText;
}

/** Says what edits open beyond what was asked, and where the order of rules matters. */
export function Caveats({ opened, words }: Props) {
  return (
    <>
      {opened.map((each) => (
        <p class="caveat" key={JSON.stringify(each)}>
          <PhraseText phrase={caveatOf(each, words)} />
        </p>
      ))}
    </>
  );
}

/** Says the same quietly. */
export function AlsoOpened({ opened, words }: Props) {
  return (
    <>
      {opened.map((each) => (
        <span class="quiet" key={JSON.stringify(each)}>
          <PhraseText phrase={caveatOf(each, words)} />
        </span>
      ))}
    </>
  );
}
