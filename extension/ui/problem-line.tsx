import type { Phrase } from '../../src/text/phrase.ts';
import type { Text } from '../../src/text/text.ts';
import { PhraseText } from './phrase-text.tsx';

interface Props {
  readonly phrase: Phrase;
  /** The host that the browser does not let the extension reach; `null` where that is not what stands in the way. */
  readonly host: string | null;
  /** Asks the browser for that host; `null` where it takes no such question. */
  readonly onPermit: ((host: string) => void) | null;
  readonly text: Text;
  /** Whether its button is the view's main one. */
  readonly first?: boolean;
}

/** What stands in the way of a request of the extension's own, and the button that helps where there is one. */
export function ProblemLine({ phrase, host, onPermit, text, first = true }: Props) {
  return (
    <div class="halted" role="alert">
      <p class="problem">
        <PhraseText phrase={phrase} />
      </p>
      {host !== null && onPermit !== null && (
        <button type="button" class={first ? 'permit first' : 'permit'} onClick={() => onPermit(host)}>
          <PhraseText phrase={text.interface.asking.permit(host)} />
        </button>
      )}
    </div>
  );
}
