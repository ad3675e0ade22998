import type { AskingProblem } from '../../../src/probing/asking-problem.ts';
import { askingProblemText } from '../../../src/text/asking-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly problem: AskingProblem;
  readonly permitToAsk: ((host: string) => void) | null;
  readonly text: Text;
}

/** Why a bucket could not be asked on, and the button that helps where there is one. */
export function ProblemLine({ problem, permitToAsk, text }: Props) {
  const { asking: words } = text.interface;
  return (
    <div class="halted" role="alert">
      <p class="problem">
        <PhraseText phrase={askingProblemText(words, problem)} />
      </p>
      {problem.kind === 'not-permitted' && permitToAsk !== null && (
        <button type="button" class="permit first" onClick={() => permitToAsk(problem.host)}>
          <PhraseText phrase={words.permit(problem.host)} />
        </button>
      )}
    </div>
  );
}
