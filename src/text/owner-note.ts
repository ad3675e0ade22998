import { bucketOf } from '../cos/bucket-of.ts';
import type { CorsRule } from '../cos/cors-configuration.ts';
import { hostOf } from '../cos/endpoint.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import { printConsoleRule } from '../notation/console.ts';
import { preflightCommand, printCurl } from '../notation/curl.ts';
import { fenced, markdownOf } from './markdown.ts';
import { codes, type Phrase } from './phrase.ts';

/** What a front-end developer sends to whoever owns the bucket. `bucket` is its name, or its host where that is unknown. */
export interface OwnerNoteText {
  readonly title: (method: string, origin: string, bucket: string) => Phrase;
  readonly request: (method: string, url: string) => Phrase;
  readonly origin: (origin: string) => Phrase;
  readonly headers: (names: Phrase) => Phrase;
  /** `at`: when the request was sent, such as `2026-11-26 12:41:07 UTC`. */
  readonly answer: (status: number, at: string) => Phrase;
  readonly ruleTitle: string;
  /** The menu of the console, which ends where a rule is added. */
  readonly path: (bucket: string) => Phrase;
  readonly drafted: Phrase;
  readonly checkTitle: string;
  /** `status` is what the preflight was answered with; `null` where no answer to it was seen. */
  readonly check: (status: number | null) => Phrase;
}

/** Writes times as `2026-05-01 12:41:07`. */
const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });

/**
 * The Markdown text with the refused request, the rule drafted for it, and the command that shows what the bucket
 * answers. `console`: the language of the console's labels.
 */
export function ownerNote(text: OwnerNoteText, console: 'en' | 'zh', exchange: Exchange, rule: CorsRule): string {
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
    `### ${text.ruleTitle}`,
    markdownOf(text.path(bucket)),
    fenced(printConsoleRule(rule, console)),
    markdownOf(text.drafted),
    `### ${text.checkTitle}`,
    fenced(printCurl(asked), 'sh'),
    markdownOf(text.check(exchange.preflight?.response?.status ?? null)),
  ]
    .join('\n\n')
    .concat('\n');
}
