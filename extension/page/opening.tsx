import type { ComponentChildren } from 'preact';
import type { Phrase } from '../../src/text/phrase.ts';
import type { Text } from '../../src/text/text.ts';
import { PhraseText } from '../ui/phrase-text.tsx';
import { FileChooser } from './file-chooser.tsx';

interface WayProps {
  readonly title: string;
  readonly cause: Phrase;
  readonly kind: string;
  readonly children?: ComponentChildren;
}

function Way({ title, cause, kind, children }: WayProps) {
  return (
    <li class={kind}>
      <h2>{title}</h2>
      <p class="quiet">
        <PhraseText phrase={cause} />
      </p>
      {children !== undefined && <p class="buttons">{children}</p>}
    </li>
  );
}

interface Props {
  /** Whether the page belongs to a tab, of which it then says more itself. */
  readonly hasTab: boolean;
  readonly text: Text;
  readonly onOpen: (file: File) => void;
}

/** What the full page can do, where it has nothing to show: each way to begin, with its button. */
export function Opening({ hasTab, text, onOpen }: Props) {
  const { opening: words, har, whatIf } = text.interface;
  return (
    <ul class="opening">
      <Way {...words.ofHar} kind="of-har">
        <FileChooser label={har.choose} kind={hasTab ? 'choose' : 'choose first'} onOpen={onOpen} />
        <a href="?example">{words.example}</a>
      </Way>
      {!hasTab && <Way {...words.ofTab} kind="of-page" />}
      <Way {...words.ofRules} kind="of-rules">
        <a class="button" href="#rules">
          {words.checkRules}
        </a>
      </Way>
      <Way {...words.ofRequest} kind="of-request">
        <a class="button" href="#what-if">
          {whatIf.whatIf}
        </a>
      </Way>
    </ul>
  );
}
