import { diagnosisText, type Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { bounded } from '../boundary.tsx';
import { Later } from '../later.tsx';
import { PhraseText } from '../phrase-text.tsx';

interface Props {
  readonly findings: readonly Finding[];
  /** `null` while no finding is shown in full. */
  readonly selected: Finding | null;
  readonly text: Text;
  readonly onSelect: (finding: Finding) => void;
}

function signOf({ blocked, passedSince }: Finding): 'passed' | 'blocked' | 'other' {
  return passedSince ? 'passed' : blocked ? 'blocked' : 'other';
}

const signs = { passed: '✓', blocked: '✗', other: '○' };

/** How many findings are laid out in one task. */
const mostAtOnce = 50;

function List({ findings, selected, text, onSelect }: Props) {
  const words = text.interface;
  const entry = (finding: Finding) => (
    <li key={finding.key} class={signOf(finding)}>
      <button
        type="button"
        aria-current={finding.key === selected?.key ? 'true' : undefined}
        onClick={() => onSelect(finding)}
      >
        <span class="sign" aria-hidden="true">
          {signs[signOf(finding)]}
        </span>
        <span class="title">
          <PhraseText phrase={diagnosisText(text, finding.diagnosis).title} />
        </span>
        <span class="times">{finding.passedSince ? words.passedSince : words.timeLine.extent(finding.extent)}</span>
      </button>
    </li>
  );
  /** Where each further part of the list begins. */
  const parts = Array.from(
    { length: Math.max(0, Math.ceil(findings.length / mostAtOnce) - 1) },
    (_, part) => (part + 1) * mostAtOnce,
  );
  const failed = findings.some(({ hint }) => !hint);
  return (
    <nav class="findings" aria-label={failed ? words.failures : words.hints}>
      {!failed && <h2>{words.hints}</h2>}
      <ul>
        {findings.slice(0, mostAtOnce).map(entry)}
        {parts.map((part) => (
          <Later key={part}>{findings.slice(part, part + mostAtOnce).map(entry)}</Later>
        ))}
      </ul>
    </nav>
  );
}

/** The findings, one line each. */
export const FindingList = bounded('list', List);
