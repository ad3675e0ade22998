import { harProblemText } from '../../src/text/har-text.ts';
import type { Text } from '../../src/text/text.ts';
import type { HarFileReading } from '../har/har-file.ts';
import { longestText } from '../har/long-values.ts';
import { bounded } from '../ui/boundary.tsx';
import { PhraseText } from '../ui/phrase-text.tsx';
import type { OpenedFile } from './page-state.ts';

interface Props {
  readonly file: OpenedFile | null;
  readonly text: Text;
  readonly onCancel: () => void;
}

interface SummaryProps {
  readonly name: string;
  readonly reading: HarFileReading;
  readonly text: Text;
}

/** What the file holds. */
const FileSummary = bounded('file', ({ name, reading, text }: SummaryProps) => {
  const { har } = text.interface;
  const { problem, exchanges, requests, leftOut, cut } = reading;
  return (
    <>
      {problem !== null && (
        <p class="problem">
          <PhraseText phrase={harProblemText(har, name, problem)} />
        </p>
      )}
      {(requests > 0 || problem === null) && (
        <p class="opened">
          <PhraseText phrase={har.opened(name, requests, exchanges.length + leftOut)} />
        </p>
      )}
      {leftOut > 0 && (
        <p class="quiet">
          <PhraseText phrase={har.leftOut(exchanges.length, leftOut)} />
        </p>
      )}
      {cut > 0 && (
        <p class="quiet">
          <PhraseText phrase={har.cut(cut, longestText)} />
        </p>
      )}
    </>
  );
});

/** How far a HAR is read, and what it holds. */
export function OpenedFileView({ file, text, onCancel }: Props) {
  const { har } = text.interface;
  return (
    <section class="opened-file">
      {file?.kind === 'reading' && (
        <p class="reading">
          <progress max={100} value={file.percent} aria-label={har.choose} />
          <span>
            <PhraseText phrase={har.reading(file.name, file.percent)} />
          </span>
          <button type="button" class="cancel" onClick={onCancel}>
            {har.cancel}
          </button>
        </p>
      )}
      <div role="status">
        {file?.kind === 'cancelled' && (
          <p>
            <PhraseText phrase={har.cancelled(file.name)} />
          </p>
        )}
        {file?.kind === 'read' && <FileSummary name={file.name} reading={file.reading} text={text} />}
      </div>
    </section>
  );
}
