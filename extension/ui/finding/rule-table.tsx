import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith, partsOf } from '../../../src/cos/edits/draft.ts';
import type { Edit } from '../../../src/cos/edits/edit.ts';
import { ruleMeant } from '../../../src/cos/edits/least-growth.ts';
import type { RuleMatch } from '../../../src/cos/match.ts';
import { decidingTurn, type Replay, type Turn } from '../../../src/replay.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { codes } from '../../../src/text/phrase.ts';
import { PhraseText } from '../phrase-text.tsx';

const shownValues = 4;
const shownRules = 20;

/** A cell's values: the first few, and how many more there are. */
function Values({ values }: { readonly values: readonly string[] }) {
  const rest = values.length - shownValues;
  return (
    <>
      <PhraseText phrase={codes(values.slice(0, shownValues), ', ')} />
      {rest > 0 && ` +${rest}`}
    </>
  );
}

interface CellProps {
  readonly allowed: boolean;
  readonly values: readonly string[];
  readonly words: InterfaceText;
}

function Cell({ allowed, values, words }: CellProps) {
  return (
    <td class={allowed ? 'yes' : 'no'}>
      <div class="cell">
        <span role="img" aria-label={allowed ? words.allowed : words.refused}>
          {allowed ? '✓' : '✗'}
        </span>
        <span>
          <Values values={values} />
        </span>
      </div>
    </td>
  );
}

interface RowProps {
  readonly index: number;
  readonly rule: CorsRule;
  readonly match: RuleMatch;
  readonly note: string | undefined;
  /** Whether the browser refused this rule's answer, which was `*` to a request with credentials. */
  readonly answerRefused: boolean;
  readonly words: InterfaceText;
}

function headersShown(rule: CorsRule, { refusedHeaders }: RuleMatch): readonly string[] {
  if (refusedHeaders.length > 0) return refusedHeaders;
  return rule.allowedHeaders.includes('*') ? ['*'] : [];
}

function Row({ index, rule, match, note, answerRefused, words }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {words.ruleTitle(index + 1)}
        {note && <small>{note}</small>}
      </th>
      <Cell
        allowed={match.allowedBy !== null && !answerRefused}
        values={match.allowedBy === null ? rule.allowedOrigins : [match.allowedBy]}
        words={words}
      />
      <Cell allowed={match.method} values={match.method ? [] : rule.allowedMethods} words={words} />
      <Cell allowed={match.refusedHeaders.length === 0} values={headersShown(rule, match)} words={words} />
    </tr>
  );
}

/** The table's head: what the request asks the rules for. */
function Demand({ turn: { request }, words }: { readonly turn: Turn; readonly words: InterfaceText }) {
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">
          {words.origin}
          <div>
            <code>{request.origin}</code>
          </div>
        </th>
        <th scope="col">
          {words.method}
          <div>
            <code>{request.requestMethod ?? request.method}</code>
          </div>
        </th>
        <th scope="col">
          {words.headers}
          <div>
            {request.requestHeaders.length === 0 ? (
              words.none
            ) : (
              <PhraseText phrase={codes(request.requestHeaders, ', ')} />
            )}
          </div>
        </th>
      </tr>
    </thead>
  );
}

/** The rules to show, in their order: those that matter, and as many others as there is room for. */
function shownIndexes({ rules }: CorsConfiguration, mattering: readonly (number | null | undefined)[]): number[] {
  const first = mattering.filter((index) => typeof index === 'number');
  const all = new Set([...first, ...rules.keys()]);
  return [...all].slice(0, shownRules).sort((one, other) => one - other);
}

interface Props {
  readonly replayed: Replay;
  readonly configuration: CorsConfiguration;
  /** Rules that these edits write to or move are always shown. */
  readonly edits: readonly Edit[];
  readonly words: InterfaceText;
}

/** Each rule against each field of the request that decided the outcome. */
export function RuleTable({ replayed, configuration, edits, words }: Props) {
  const turn = decidingTurn(replayed);
  const nearest = ruleMeant(configuration, turn.request);
  const noteOf = (index: number) => {
    if (index === turn.match.matchedRule) return words.applied;
    return turn.match.matchedRule === null && index === nearest ? words.nearest : undefined;
  };
  const wildcardRefused = turn.verdict !== 'success' && turn.verdict.kind === 'wildcard-with-credentials';
  const draft = draftWith(draftOf(configuration), edits);
  const edited = partsOf(draft).map(({ rule }) => draft.before[rule]?.index);
  const indexes = shownIndexes(configuration, [turn.match.matchedRule, nearest, ...edited]);
  const rest = configuration.rules.length - indexes.length;
  return (
    <>
      <table class="rule-table" aria-label={words.tableLabel}>
        <Demand turn={turn} words={words} />
        <tbody>
          {indexes.map((index) => {
            const [rule, match] = [configuration.rules[index], turn.match.rules[index]];
            return (
              rule &&
              match && (
                <Row
                  key={index}
                  index={index}
                  rule={rule}
                  match={match}
                  note={noteOf(index)}
                  answerRefused={wildcardRefused && index === turn.match.matchedRule}
                  words={words}
                />
              )
            );
          })}
        </tbody>
      </table>
      {rest > 0 && <p class="quiet">{words.moreRules(rest)}</p>}
    </>
  );
}

/** What the request asks for, shown while the rules are not known. */
export function DemandTable({ turn, words }: { readonly turn: Turn; readonly words: InterfaceText }) {
  return (
    <table class="rule-table" aria-label={words.askedFor}>
      <Demand turn={turn} words={words} />
    </table>
  );
}
