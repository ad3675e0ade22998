import type { SavedChange } from '../../../src/checking/check-to-make.ts';
import { allPass } from '../../../src/checking/outcome.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { AskingProblem } from '../../../src/probing/asking-problem.ts';
import type { Text } from '../../../src/text/text.ts';
import type { CheckedBucket } from '../../storage/checked-shape.ts';
import { AskingProblemLine } from '../asking-problem-line.tsx';
import { bounded } from '../boundary.tsx';
import { Heading } from '../heading.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { CheckResult } from './check-result.tsx';

/** What a person can do about a change that was saved in the console. */
export interface CheckingActions {
  /**
   * Checks whether the bucket lets pass by now what was captured for the selected finding's bucket. `null` in a
   * recording, which nothing changes.
   */
  readonly check: ((change: SavedChange | null) => void) | null;
  readonly checkAgain: () => void;
  readonly stopChecking: () => void;
  /** Asks the browser for a host and then checks again; `null` where the browser takes no such question. */
  readonly permitToCheck: ((host: string) => void) | null;
  /** `null` where there is no page to reload. */
  readonly reloadPage: (() => void) | null;
}

interface Props {
  readonly checked: CheckedBucket;
  /** Whether a request has failed since. */
  readonly isOlder: boolean;
  /** The bucket's rules; `null` while they are not known. */
  readonly rules: CorsConfiguration | null;
  readonly actions: CheckingActions;
  /** Asks the bucket which field it refuses; `null` where that is not on offer. */
  readonly onAsk: (() => void) | null;
  /** `h1` where nothing else is shown. */
  readonly level: 'h1' | 'h2';
  readonly text: Text;
}

function UnderWay({ checked, actions, level, text }: Pick<Props, 'checked' | 'actions' | 'level' | 'text'>) {
  const { checking: words, asking } = text.interface;
  const { sent } = checked;
  const answered = sent.filter((became) => became !== null).length;
  return (
    <>
      <Heading level={level}>{words.checking}</Heading>
      <p class="progress">
        <progress max={Math.max(sent.length, 1)} value={answered} aria-label={words.checking} />
        <span>{words.progress(answered, sent.length)}</span>
        <button type="button" class="stop" onClick={actions.stopChecking}>
          {asking.stop}
        </button>
      </p>
      <p class="quiet">
        <PhraseText phrase={asking.goesOn} />
      </p>
    </>
  );
}

/** The first reason why preflights brought no answer. */
function problemIn({ sent }: CheckedBucket): AskingProblem | null {
  return sent.find((became) => became?.answer === null)?.problem ?? null;
}

function CheckingSection({ checked, isOlder, rules, actions, onAsk, level, text }: Props) {
  const { checking: words, asking, permission } = text.interface;
  if (checked.progress === 'asking') {
    return (
      <section class="band checking" aria-label={words.checking}>
        <UnderWay checked={checked} actions={actions} level={level} text={text} />
      </section>
    );
  }
  const problem = problemIn(checked);
  const mended = allPass(checked.check, checked.sent);
  const { reloadPage } = actions;
  return (
    <section class="band checking" aria-label={words.checking}>
      {problem !== null && <AskingProblemLine problem={problem} onPermit={actions.permitToCheck} text={text} />}
      <CheckResult checked={checked} isOlder={isOlder} rules={rules} level={level} text={text} />
      <p class="next">
        {mended && reloadPage !== null && (
          <button type="button" class="reload first" onClick={reloadPage}>
            {permission.reload}
          </button>
        )}
        {!mended && rules === null && checked.change === null && onAsk !== null && (
          <>
            <button type="button" class="ask-instead" onClick={onAsk}>
              {asking.ask}
            </button>
            <span class="quiet">
              <PhraseText phrase={words.askInstead} />
            </span>
          </>
        )}
        <button type="button" class="check-again" onClick={actions.checkAgain}>
          {words.checkAgain}
        </button>
      </p>
    </section>
  );
}

/** The place where a bucket is checked once a change was saved, and where the result is read. */
export const Checking = bounded('check', CheckingSection);
