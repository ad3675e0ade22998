import { diagnosisText, type Text } from '../../src/text/text.ts';
import type { Finding } from './finding.ts';
import { PhraseText } from './phrase-text.tsx';

interface Props {
  readonly findings: readonly Finding[];
  readonly selected: Finding;
  readonly text: Text;
  readonly onSelect: (finding: Finding) => void;
}

function signOf({ blocked, passedSince }: Finding): 'passed' | 'blocked' | 'other' {
  return passedSince ? 'passed' : blocked ? 'blocked' : 'other';
}

const signs = { passed: '✓', blocked: '✗', other: '○' };

/** This tab's failed requests, one line a cause. */
export function FindingList({ findings, selected, text, onSelect }: Props) {
  const words = text.interface;
  return (
    <nav aria-label={words.failures}>
      <ul class="findings">
        {findings.map((finding) => (
          <li key={finding.key} class={signOf(finding)}>
            <button
              type="button"
              aria-current={finding.key === selected.key ? 'true' : undefined}
              onClick={() => onSelect(finding)}
            >
              <span class="sign" aria-hidden="true">
                {signs[signOf(finding)]}
              </span>
              <span>
                <PhraseText phrase={diagnosisText(text, finding.diagnosis).title} />
              </span>
              <span class="times">
                {finding.passedSince ? words.passedSince : words.requests(finding.exchanges.length)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
