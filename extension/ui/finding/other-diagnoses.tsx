import type { Diagnosis } from '../../../src/diagnosis.ts';
import { isFaultOfRules } from '../../../src/diagnosis.ts';
import { diagnosisText, type Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly diagnoses: readonly Diagnosis[];
  /** Whether a change of the rules is shown. It replaces the remedies of diagnoses that rules can mend. */
  readonly mended: boolean;
  readonly text: Text;
}

/** The further diagnoses of a request: the fact, why, and what to do. */
export function OtherDiagnoses({ diagnoses, mended, text }: Props) {
  if (diagnoses.length === 0) return null;
  const words = text.interface;
  return (
    <section class="others">
      <h2>{words.others}</h2>
      <ul>
        {diagnoses.map((diagnosis) => {
          const { title, cause, remedy } = diagnosisText(text, diagnosis);
          return (
            <li key={diagnosis.kind}>
              <h3>
                <PhraseText phrase={title} />
              </h3>
              <p>
                <PhraseText phrase={cause} />
                {words.betweenSentences}
                {!(mended && isFaultOfRules(diagnosis)) && <PhraseText phrase={remedy} />}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
