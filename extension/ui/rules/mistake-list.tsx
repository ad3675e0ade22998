import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { type ConfigurationMistake, severityOf } from '../../../src/cos/mistakes/configuration-mistakes.ts';
import type { Place } from '../../../src/notation/place.ts';
import { mistakeText, type Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';

/** A mistake in the rules, with its place while the pasted text is at hand. */
export type ListedMistake = ConfigurationMistake & Partial<Place>;

const shownMistakes = 20;

interface GroupProps {
  readonly title: string;
  readonly mistakes: readonly ListedMistake[];
  readonly text: Text;
}

function Group({ title, mistakes, text }: GroupProps) {
  if (mistakes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {mistakes.map((mistake) => (
          <li key={JSON.stringify(mistake)}>
            {mistake.line !== undefined && mistake.column !== undefined && (
              <small class="quiet">{text.interface.place(mistake.line, mistake.column)} </small>
            )}
            <PhraseText phrase={mistakeText(text, mistake)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly configuration: CorsConfiguration;
  readonly mistakes: readonly ListedMistake[];
  readonly text: Text;
  /** Whether the rules were pasted just now. */
  readonly open: boolean;
}

/** The mistakes in the known rules, then what is too open. The rules are used all the same. */
export function MistakeList({ configuration, mistakes, text, open }: Props) {
  const words = text.interface;
  if (configuration.rules.length === 0) {
    return (
      <p class="mistakes">
        <PhraseText phrase={words.nothingConfigured} />
      </p>
    );
  }
  if (mistakes.length === 0) return null;
  const wrong = mistakes.filter((mistake) => severityOf(mistake) === 'mistake');
  const doubtful = mistakes.filter((mistake) => severityOf(mistake) === 'warning');
  const rest = mistakes.length - shownMistakes;
  return (
    <details class="mistakes" open={open}>
      <summary>{words.foundInRules(wrong.length, doubtful.length)}</summary>
      <Group title={words.mistakes} mistakes={wrong.slice(0, shownMistakes)} text={text} />
      <Group
        title={words.warnings}
        mistakes={doubtful.slice(0, Math.max(shownMistakes - wrong.length, 0))}
        text={text}
      />
      {rest > 0 && <p class="quiet">{words.moreMistakes(rest)}</p>}
    </details>
  );
}
