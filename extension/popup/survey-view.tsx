import type { PermissionText } from '../../src/text/permission-text.ts';
import type { Survey } from '../survey/survey.ts';
import { PhraseText } from '../ui/phrase-text.tsx';
import { siteOf } from './emptiness.ts';

interface Props {
  readonly survey: Survey;
  /** Whether to list what the page requested before, which is of interest when nothing else was seen. */
  readonly tellsEarlier: boolean;
  readonly words: PermissionText;
  readonly onWatchFrame: (origin: string) => void;
}

/** What the page tells of requests and frames that the extension did not see. */
export function SurveyView({ survey, tellsEarlier, words, onWatchFrame }: Props) {
  return (
    <>
      {tellsEarlier && survey.buckets.length > 0 && (
        <section class="survey earlier">
          <h2>{words.earlier}</h2>
          <ul>
            {survey.buckets.map(({ host, requests, failed }) => (
              <li key={host}>
                <PhraseText phrase={words.asked(host, requests, failed)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {survey.frames.length > 0 && (
        <section class="survey frames">
          <h2>{words.frames}</h2>
          <p class="quiet">
            <PhraseText phrase={words.framesHint} />
          </p>
          <div class="buttons">
            {survey.frames.map((origin) => (
              <button key={origin} type="button" class="watch-frame" onClick={() => onWatchFrame(origin)}>
                {words.watchFrame(siteOf(origin))}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
