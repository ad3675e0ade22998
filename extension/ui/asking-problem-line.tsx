import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import { askingProblemText } from '../../src/text/asking-text.ts';
import type { Text } from '../../src/text/text.ts';
import { ProblemLine } from './problem-line.tsx';

interface Props {
  readonly problem: AskingProblem;
  readonly onPermit: ((host: string) => void) | null;
  readonly text: Text;
}

/** Why a preflight brought no answer. */
export function AskingProblemLine({ problem, onPermit, text }: Props) {
  return (
    <ProblemLine
      phrase={askingProblemText(text.interface.asking, problem)}
      host={problem.kind === 'not-permitted' ? problem.host : null}
      onPermit={onPermit}
      text={text}
    />
  );
}
