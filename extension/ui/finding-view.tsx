import type { ComponentChildren } from 'preact';
import { decidingTurn, replay } from '../../src/replay.ts';
import { diagnosisText, type Text } from '../../src/text/text.ts';
import type { Finding } from './finding.ts';
import { Fix } from './fix.tsx';
import { PhraseText } from './phrase-text.tsx';
import { RequestDetails } from './request-details.tsx';
import { DemandTable, RuleTable } from './rule-table.tsx';
import { Talk } from './talk.tsx';

interface Props {
  readonly finding: Finding;
  readonly text: Text;
  readonly onSaved: () => void;
  /** The place to paste the bucket's rules; `null` where it would not help. */
  readonly paste: ComponentChildren;
}

function Evidence({ finding, text }: { readonly finding: Finding; readonly text: Text }) {
  const { replayed, configuration, exchanges, diagnosis } = finding;
  const words = text.interface;
  const [first] = exchanges;
  return (
    <section class="evidence">
      <Talk exchange={first} text={text} />
      {replayed !== null && configuration !== null && configuration.rules.length > 0 && (
        <RuleTable replayed={replayed} configuration={configuration} words={words} />
      )}
      {diagnosis.kind === 'rules-unknown' && (
        <DemandTable turn={decidingTurn(replay(first, { rules: [], responseVary: false }))} words={words} />
      )}
      {finding.assumptions.length > 0 && (
        <aside class="assumptions">
          <b>{words.restsOn}</b>
          <ul>
            {finding.assumptions.map((assumption) => (
              <li key={assumption}>
                <PhraseText phrase={text.assumptions[assumption]} />
              </li>
            ))}
          </ul>
        </aside>
      )}
    </section>
  );
}

/** One finding: what is wrong, what to do, then the evidence. */
export function FindingView({ finding, text, onSaved, paste }: Props) {
  const { title, cause, remedy, caveat } = diagnosisText(text, finding.diagnosis);
  const { suggestion, bucket, exchanges } = finding;
  return (
    <article>
      <section class="cause">
        <h1>
          <PhraseText phrase={title} />
        </h1>
        <p>
          <PhraseText phrase={cause} />
        </p>
        {caveat && (
          <p class="caveat">
            <PhraseText phrase={caveat} />
          </p>
        )}
      </section>
      {suggestion !== null && bucket !== null ? (
        <Fix key={finding.key} suggestion={suggestion} bucket={bucket} text={text} onSaved={onSaved} />
      ) : finding.diagnosis.kind === 'rules-unknown' ? null : (
        <section class="fix">
          <h2>{text.interface.remedy}</h2>
          <p>
            <PhraseText phrase={remedy} />
          </p>
        </section>
      )}
      {paste}
      <Evidence finding={finding} text={text} />
      <RequestDetails exchanges={exchanges} text={text} />
    </article>
  );
}
