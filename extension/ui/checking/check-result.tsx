import { differenceFrom } from '../../../src/checking/difference.ts';
import { assumesNoCredentials, type Outcome, outcomesOf } from '../../../src/checking/outcome.ts';
import { isFailing, rowsOf } from '../../../src/checking/rows.ts';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { hostOf, parseEndpoint } from '../../../src/cos/endpoint.ts';
import { getHeader } from '../../../src/headers.ts';
import type { CheckingText } from '../../../src/text/checking-text.ts';
import { type Phrase, plainText } from '../../../src/text/phrase.ts';
import type { Text } from '../../../src/text/text.ts';
import type { CheckedBucket } from '../../storage/checked-shape.ts';
import { Heading } from '../heading.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { secondsOf } from '../time-of.ts';
import { CheckTable, keeps, requestOf } from './check-table.tsx';

interface Props {
  readonly checked: CheckedBucket;
  readonly isOlder: boolean;
  /** The bucket's rules; `null` while they are not known. */
  readonly rules: CorsConfiguration | null;
  readonly level: 'h1' | 'h2';
  readonly text: Text;
}

/** The one value that all have; `null` where there is not one. */
function only<T>(values: readonly T[]): T | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

function passCause({ check, sent }: CheckedBucket, words: CheckingText): Phrase {
  const answers = sent.flatMap((became) => became?.answer ?? []);
  const allowed = only(answers.map(({ headers }) => getHeader(headers, 'Access-Control-Allow-Origin')));
  const before = only(check.requests.flatMap(({ refusedWith }) => refusedWith ?? []));
  return words.allPassCause(answers.length, allowed, before);
}

/** How many reasons show. */
const mostReasons = 3;

type Refused = Extract<Outcome, { readonly kind: 'refused' }>;

/** Whether a refusal says no more than another: of the same method and origin, with fewer headers. */
function isPartOf({ answered: { probe: one } }: Refused, { answered: { probe: other } }: Refused): boolean {
  if (one.method !== other.method || one.origin !== other.origin) return false;
  const isWithin = one.headerNames.every((name) => other.headerNames.includes(name));
  return isWithin && one.headerNames.length > 0 && one.headerNames.length < other.headerNames.length;
}

/** Why requests do not pass, each reason once. */
function reasonsOf({ check, sent }: CheckedBucket, { reasons }: CheckingText): Phrase[] {
  const outcomes = outcomesOf(check, sent);
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
  const all = outcomes.flatMap((outcome): Phrase[] => {
    if (outcome.kind === 'passes' || outcome.kind === 'unanswered') return [];
    if (outcome.kind === 'refused' && refused.some((other) => isPartOf(outcome, other))) return [];
    const reason = reasons[outcome.kind] as (each: typeof outcome) => Phrase;
    return [reason(outcome)];
  });
  return [...new Map(all.map((reason) => [plainText(reason), reason])).values()].slice(0, mostReasons);
}

/** The rules with which the answers are compared: those with the change, else those that are known. */
function differencePhrase({ checked, rules }: Props, mended: boolean, words: CheckingText): Phrase | null {
  const { change, check, sent, noted } = checked;
  const configuration = change?.configuration ?? rules;
  if (configuration === null || noted) return null;
  const difference = differenceFrom(configuration, change?.before ?? null, check, sent);
  if (difference === null) return null;
  return mended && change !== null ? words.notNoted : words.difference(difference, change !== null);
}

function Line({ phrase, kind = '' }: { readonly phrase: Phrase | null; readonly kind?: string }) {
  if (phrase === null || phrase.length === 0) return null;
  return (
    <p class={kind}>
      <PhraseText phrase={phrase} />
    </p>
  );
}

function isBeyondBucket({ check }: CheckedBucket): boolean {
  return check.preflights.some(({ url }) => ['custom', 'cdn-default'].includes(parseEndpoint(hostOf(url)).kind));
}

/** How a check ended: what passes by now and what does not, and what this browser still keeps. */
export function CheckResult(props: Props) {
  const { checked, isOlder, level, text } = props;
  const { checking: words } = text.interface;
  const rows = rowsOf(checked.check, checked.sent);
  const failing = rows.filter(({ outcome }) => isFailing(outcome)).length;
  const open = rows.filter(({ outcome }) => outcome.kind !== 'passes' && !isFailing(outcome)).length;
  const mended = failing + open === 0 && rows.length > 0;
  const time = secondsOf(checked.endedAt ?? checked.startedAt);
  const title = failing > 0 ? words.failTitle(failing, rows.length) : words.openTitle(open, rows.length);
  const stored = rows.filter(({ storedAnswer }) => storedAnswer).map(requestOf);
  return (
    <>
      <div class={mended ? 'verdict mended' : failing > 0 ? 'verdict failing' : 'verdict'}>
        <Heading level={level}>
          <span aria-hidden="true">{mended ? '✓ ' : failing > 0 ? '✗ ' : ''}</span>
          {mended ? words.allPassTitle(rows.length) : title}
        </Heading>
        <span class="when">{words.checkedAt(time)}</span>
      </div>
      {mended && <Line phrase={passCause(checked, words)} />}
      {checked.progress === 'stopped' && <Line phrase={words.stopped} kind="quiet" />}
      {reasonsOf(checked, words).map((reason) => (
        <Line key={plainText(reason)} phrase={reason} kind="reason" />
      ))}
      <Line phrase={differencePhrase(props, mended, words)} kind="difference" />
      {isOlder && <Line phrase={words.failedSince} kind="quiet" />}
      {mended && checked.noted && checked.bucket !== null && <Line phrase={words.noted(checked.bucket)} kind="noted" />}
      <CheckTable rows={rows} text={text} />
      {rows.some((row) => keeps(row, Date.now())) && <Line phrase={words.untilThen} kind="quiet" />}
      {stored.length > 0 && <Line phrase={words.storedAnswers(stored.slice(0, mostReasons))} kind="quiet" />}
      {failing + open < rows.length && (
        <Line
          phrase={words.restsOn(isBeyondBucket(checked), assumesNoCredentials(checked.check, checked.sent))}
          kind="quiet"
        />
      )}
    </>
  );
}
