import { bucketOf } from '../cos/bucket-of.ts';
import { hostOf } from '../cos/endpoint.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import { consoleLabels, printConsoleLines, printConsoleRule } from '../notation/console.ts';
import { preflightCommand, printCurl } from '../notation/curl.ts';
import type { DraftedChange } from '../probing/drafted-change.ts';
import { fenced, markdownOf } from './markdown.ts';
import { codes, type Phrase } from './phrase.ts';
import { marksOf } from './rule-marks.ts';

/**
 * What a front-end developer sends to whoever owns the bucket. `bucket` is its name, or its host where that is unknown.
 */
export interface OwnerNoteText {
  readonly title: (method: string, origin: string, bucket: string) => Phrase;
  readonly request: (method: string, url: string) => Phrase;
  readonly origin: (origin: string) => Phrase;
  readonly headers: (names: Phrase) => Phrase;
  /** `at`: when the request was sent, such as `2026-11-26 12:41:07 UTC`. */
  readonly answer: (status: number, at: string) => Phrase;
  readonly ruleTitle: string;
  readonly linesTitle: string;
  /** The menu of the console, which ends where a rule is added. */
  readonly path: (bucket: string) => Phrase;
  /** The menu of the console, which ends at the rule that is recognised by what it holds. */
  readonly pathToRule: (bucket: string, marks: Phrase) => Phrase;
  /** Said of a rule that has to stand before all others. */
  readonly first: Phrase;
  /** What the change rests on: the request alone, or what the bucket answered to preflights as well. */
  readonly restsOn: (asked: boolean) => Phrase;
  readonly checkTitle: string;
  /** `status` is what the preflight was answered with; `null` where no answer to it was seen. */
  readonly check: (status: number | null) => Phrase;
}

/** Writes times as `2026-05-01 12:41:07`. */
const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });

/** A change, and whether the bucket was asked before. */
interface Proposal {
  readonly change: DraftedChange;
  readonly asked: boolean;
  /** What it allows that was not seen. */
  readonly rest?: Phrase;
}

/** The change in Markdown: where it is made, and the lines. */
function written(text: OwnerNoteText, console: 'en' | 'zh', bucket: string, change: DraftedChange): string[] {
  if (change.kind === 'insert-rule') {
    const first = change.place === 'first' ? [markdownOf(text.first)] : [];
    const rule = fenced(printConsoleRule(change.rule, console));
    return [`### ${text.ruleTitle}`, markdownOf(text.path(bucket)), rule, ...first];
  }
  const lines = change.lines.flatMap(({ rule, field, lines: own }) => [
    markdownOf(text.pathToRule(bucket, marksOf(rule, consoleLabels[console]))),
    fenced(printConsoleLines(field, own, console)),
  ]);
  return [`### ${text.linesTitle}`, ...lines];
}

/**
 * The Markdown text with the refused request, the change that would let it pass, and the command that shows what the
 * bucket answers. `console`: the language of the console's labels.
 */
export function ownerNote(
  text: OwnerNoteText,
  console: 'en' | 'zh',
  exchange: Exchange,
  { change, asked: wasAsked, rest }: Proposal,
): string {
  const { url, method } = exchange.request;
  const asked = preflightCommand(exchange);
  const bucket = bucketOf(exchange) ?? hostOf(url);
  const names = askedHeaders(exchange);
  const answer = exchange.response ?? exchange.preflight?.response ?? null;
  const requestId = answer === null ? null : getHeader(answer.headers, 'x-cos-request-id');
  const facts = [
    text.request(method, url),
    text.origin(asked.origin),
    ...(names.length === 0 ? [] : [text.headers(codes(names, ', '))]),
    ...(answer === null ? [] : [text.answer(answer.status, `${clock.format(exchange.startedAt)} UTC`)]),
    ...(requestId === null ? [] : [[{ code: `x-cos-request-id: ${requestId}` }]]),
  ];
  return [
    `## ${markdownOf(text.title(asked.method, asked.origin, bucket))}`,
    facts.map((fact) => `- ${markdownOf(fact)}`).join('\n'),
    ...written(text, console, bucket, change),
    markdownOf(text.restsOn(wasAsked)),
    ...(rest === undefined ? [] : [markdownOf(rest)]),
    `### ${text.checkTitle}`,
    fenced(printCurl(asked), 'sh'),
    markdownOf(text.check(exchange.preflight?.response?.status ?? null)),
  ]
    .join('\n\n')
    .concat('\n');
}
