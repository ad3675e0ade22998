import type { Conclusion } from '../../../src/probing/conclusion.ts';
import type { Tested, TestedFields } from '../../../src/probing/tested-fields.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { PhraseText } from '../phrase-text.tsx';

interface ValueProps {
  readonly value: string;
  readonly tested: Tested;
  readonly pending: boolean;
  readonly words: InterfaceText;
}

const marks = { allowed: '✓', refused: '✗' } as const;
const classes = { allowed: 'value yes', refused: 'value no' } as const;

/** A value of the request with the mark of how it was answered. */
function Value({ value, tested, pending, words }: ValueProps) {
  return (
    <span class={tested === null ? 'value' : classes[tested]}>
      <span role="img" aria-label={words.asking.tested(tested)}>
        {tested === null ? (pending ? '…' : '?') : marks[tested]}
      </span>
      <code>{value}</code>
    </span>
  );
}

interface Props {
  readonly fields: TestedFields;
  readonly methods: Conclusion['methods'];
  readonly words: InterfaceText;
  /** Whether more answers are to come. */
  readonly pending?: boolean;
}

/** What a bucket answered to each field of a request. */
export function TestedTable({ fields, methods, words, pending = false }: Props) {
  const { asking } = words;
  const { origin, originTested, anyOrigin, method, methodTested, headers, answer } = fields;
  const isOther = (each: string) => each !== method;
  const besideOrigin: Phrase = anyOrigin === null ? [] : asking.anyOrigin(anyOrigin);
  // Where the origin is refused, so is every method.
  const besideMethod: Phrase =
    originTested === 'allowed'
      ? asking.otherMethods(methods.allowed.filter(isOther), methods.refused.filter(isOther))
      : [];
  return (
    <table class="tested" aria-label={asking.answers}>
      <tbody>
        <tr>
          <th scope="row">{words.origin}</th>
          <td>
            <Value value={origin} tested={originTested} pending={pending} words={words} />
            <span class="quiet">
              <PhraseText phrase={besideOrigin} />
            </span>
          </td>
        </tr>
        <tr>
          <th scope="row">{words.method}</th>
          <td>
            <Value value={method} tested={methodTested} pending={pending} words={words} />
            <span class="quiet">
              <PhraseText phrase={besideMethod} />
            </span>
          </td>
        </tr>
        <tr>
          <th scope="row">{words.headers}</th>
          <td>
            {headers.length === 0 && words.none}
            {headers.map(({ name, tested }) => (
              <Value key={name} value={name} tested={tested} pending={pending} words={words} />
            ))}
          </td>
        </tr>
        {answer !== null && (
          <tr>
            <th scope="row">{asking.answer}</th>
            <td>
              <span class="quiet">
                <PhraseText phrase={asking.answerHolds(answer)} />
              </span>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
