import type { CorsRule } from '../cos/cors-configuration.ts';
import { hostOf } from '../cos/endpoint.ts';
import { isFaultOfRules } from '../diagnosis.ts';
import { askedHeaders, type Exchange } from '../exchange.ts';
import { printXml, printXmlRule } from '../notation/print-xml.ts';
import { recordedVerdict } from '../recorded-verdict.ts';
import { namedRule } from '../suggestion/left-rule.ts';
import { endingOf } from '../text/ending.ts';
import { fenced, markdownOf } from '../text/markdown.ts';
import { codes, type Phrase, quoted } from '../text/phrase.ts';
import type { ReportText } from '../text/report-text.ts';
import { diagnosisText, editText, type Text } from '../text/text.ts';
import { utc } from './clock.ts';
import { diagnosisOf, drafted, isRemedyHere } from './print-owner.ts';
import { difference, endOf, notesOn } from './printed-change.ts';
import type { Report } from './report.ts';
import { reportWords } from './words.ts';

/** In characters. Rules that are longer are printed only as far as the finding and the change name them. */
const longestRules = 6000;

function listed(items: readonly Phrase[]): string {
  return items.map((item) => `- ${markdownOf(item)}`).join('\n');
}

/** Which request, of what, how often and when. */
function place(report: Report, text: Text, words: ReportText): string {
  const { bucket, region, requests, exchange } = report;
  const where = bucket === null ? words.host(hostOf(exchange.request.url)) : words.bucket(bucket, region);
  return markdownOf([...where, ' · ', ...words.extent(text.interface.timeLine.extent(requests), utc(requests.last))]);
}

/** What to do: the change of the rules, or a sentence. */
function change(report: Report, text: Text, words: ReportText): string[] {
  const { interface: said } = text;
  const notes = notesOn(report, text).map(markdownOf);
  if (report.change !== null) {
    const { edits, proof, steps } = report.change;
    const written = edits.flatMap((edit) => {
      const lines = difference(edit, report, text, words);
      const way = [...said.consolePath, endOf(edit, said, words)].join(' → ');
      return [words.edit(markdownOf(editText(text, edit)), way), ...(lines === '' ? [] : [fenced(lines, 'diff')])];
    });
    const proven = [
      ...said.proof(proof.mended, proof.kept, proof.left),
      ...(steps.length === 0 ? [] : [said.expected.proof(steps.length)]),
    ];
    return [`### ${words.change}`, ...written, markdownOf(words.proven(proven)), ...notes];
  }
  return [...drafted(report, text, report.bucket ?? hostOf(report.exchange.request.url)), ...notes];
}

function remedy(report: Report, text: Text): string[] {
  const diagnosis = diagnosisOf(report);
  if (diagnosis === undefined || isRemedyHere(diagnosis)) return [];
  if (report.passedSince) return [markdownOf(text.interface.passedSinceCause)];
  if (report.change !== null && isFaultOfRules(diagnosis)) return [];
  return [`### ${text.interface.remedy}`, markdownOf(diagnosisText(text, diagnosis).remedy)];
}

function outcomeOf(exchange: Exchange, { interface: { timeLine } }: Text): Phrase {
  const ending = endingOf(exchange, recordedVerdict(exchange));
  const preflight = ending.kind === 'preflight-refused' ? null : (exchange.preflight?.response ?? null);
  return [...(preflight === null ? [] : [timeLine.preflight(preflight.status)]), ...timeLine.ending(ending)];
}

function request({ exchange, requestIds }: Report, text: Text, words: ReportText): string {
  const { method, url, origin, credentialsMode } = exchange.request;
  const names = askedHeaders(exchange);
  const { of, requestId: name, traceId: trace } = text.interface.requestIds;
  return listed([
    words.url(method, url),
    words.origin(origin),
    ...(names.length === 0 ? [] : [words.headers(names)]),
    words.credentials(credentialsMode),
    words.outcome(outcomeOf(exchange, text)),
    ...requestIds.flatMap((id) => [
      words.id(name, of[id.of](id.status), id.requestId),
      ...(id.traceId === null ? [] : [words.id(trace, of[id.of](id.status), id.traceId)]),
    ]),
  ]);
}

/** The other kinds of requests that the finding is about. */
function further(report: Report, text: Text, words: ReportText): string[] {
  const others = report.further.map((exchange): Phrase => {
    const { method, url, origin } = exchange.request;
    const names = askedHeaders(exchange);
    const what = [quoted(`${method} ${url}`), ' · ', quoted(origin)];
    return [
      ...what,
      ...(names.length === 0 ? [] : [' · ', ...codes(names, ', ')]),
      ' · ',
      ...outcomeOf(exchange, text),
    ];
  });
  const left = report.leftOut === 0 ? [] : [words.leftOut(report.leftOut)];
  return others.length + left.length === 0 ? [] : [`### ${words.further}`, listed([...others, ...left])];
}

/** The rules that the finding and its change name, by their numbers from 0. */
function namedRules(report: Report): readonly number[] {
  const diagnosis = diagnosisOf(report);
  const named = diagnosis === undefined ? null : namedRule(diagnosis);
  const edited = (report.change?.edits ?? []).flatMap((edit) => {
    if (edit.kind === 'insert-rule') return [];
    return [edit.kind === 'move-rule' ? edit.from : edit.rule];
  });
  return [...new Set([...(named === null ? [] : [named]), ...edited])].sort((one, other) => one - other);
}

/** The rules as XML; where they are long, only those that are named, as far as they fit. */
function rules(report: Report, text: Text, words: ReportText): string[] {
  const { configuration } = report;
  // Rules that were left out of a report that was cut may have been known.
  if (configuration === null) return report.whole ? [markdownOf(words.rulesUnknown)] : [];
  const all = configuration.rules;
  if (all.length === 0) return [markdownOf(text.interface.nothingConfigured)];
  const xml = printXml(configuration).trimEnd();
  if (xml.length <= longestRules) return [`### ${words.rules(all.length, all.length)}`, fenced(xml, 'xml')];
  let room = longestRules;
  const shown = namedRules(report).flatMap((at) => {
    const printed = printXmlRule(all[at] as CorsRule);
    room -= printed.length;
    return room < 0 ? [] : [`  <!-- ${words.inRule(at + 1)} -->\n${printed}`];
  });
  const heading = `### ${words.rules(all.length, shown.length)}`;
  return shown.length === 0 ? [heading] : [heading, fenced(shown.join('\n'), 'xml')];
}

/** Prints a report as Markdown for a ticket. */
export function printMarkdown(report: Report, text: Text): string {
  const words = reportWords[text.tag];
  const diagnosis = diagnosisOf(report);
  const said = diagnosis && diagnosisText(text, diagnosis);
  const { interface: shown, assumptions } = text;
  const { madeBy } = report;
  const ends = [
    words.noSecrets,
    ...(report.objectKeys ? [] : [words.objectNames]),
    ...(report.whole ? [] : [words.cut]),
  ];
  return [
    `## ${markdownOf(said?.title ?? words.url(report.exchange.request.method, report.exchange.request.url))}`,
    place(report, text, words),
    ...(said === undefined ? [] : [markdownOf(said.cause)]),
    ...(said?.caveat === undefined ? [] : [markdownOf(said.caveat)]),
    ...change(report, text, words),
    ...remedy(report, text),
    `### ${words.request}`,
    request(report, text, words),
    ...further(report, text, words),
    ...rules(report, text, words),
    ...(report.preflight === '' ? [] : [`### ${words.command}`, fenced(report.preflight, 'sh')]),
    ...(report.assumptions.length === 0
      ? []
      : [`### ${shown.restsOn}`, listed(report.assumptions.map((each) => assumptions[each]))]),
    '---',
    `${markdownOf(words.madeBy(madeBy.extension, madeBy.browser))} · ${ends.map(markdownOf).join(shown.betweenSentences)}`,
  ]
    .join('\n\n')
    .concat('\n');
}
