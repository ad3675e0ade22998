import { alikeInAll, latestAlike } from '../alike.ts';
import { type AnswerId, answerIds, hasAnswerIds } from '../cos/answers/request-id.ts';
import { bucketOf } from '../cos/bucket-of.ts';
import { hostOf, parseEndpoint } from '../cos/endpoint.ts';
import { type Diagnosis, diagnose } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import { preflightCommand, printCurl } from '../notation/curl.ts';
import { namedFirst } from '../suggestion/named-first.ts';
import { saidAlone } from './alone.ts';
import { fitted } from './fitted.ts';
import type { Drafted, Report, Reported, Versions } from './report.ts';
import { createKeyNames, type NameKey } from './shown-address.ts';
import { shownExchange } from './shown-exchange.ts';
import { shownConfiguration, shownDraft, shownEdit, shownProof, shownStep } from './shown-rules.ts';

/** How many further exchanges a report has. */
const mostFurther = 6;

/** Of the exchanges that are like the example the latest whose answers have ids. */
function idsOf({ exchanges, example }: Reported): readonly AnswerId[] {
  const latest = latestAlike(exchanges, example, hasAnswerIds);
  return latest === undefined ? [] : answerIds(latest).map(shownId);
}

/** An id as COS writes it: base64. https://cloud.tencent.com/document/product/436/41623 */
const id = /^[\w+/=.-]{1,200}$/;

function shownId({ of, status, requestId, traceId }: AnswerId): AnswerId {
  const shown = (text: string) => (id.test(text) ? text : '');
  return { of, status, requestId: shown(requestId), traceId: traceId && shown(traceId) };
}

function changeIn(reported: Reported, exchange: Exchange, about: Diagnosis | undefined): Report['change'] {
  const { suggestion, asked } = reported;
  if (suggestion === null) return null;
  const { edits, proof, expected } = about === undefined ? suggestion : namedFirst(suggestion, about, exchange);
  return {
    edits: edits.map(shownEdit),
    proof: shownProof(proof),
    steps: expected === undefined ? [] : expected.steps.map(shownStep),
    asked: { origins: [...asked.origins], methods: [...asked.methods] },
  };
}

interface Options {
  readonly versions: Versions;
  /** Whether the report has the objects' keys. */
  readonly withKeys: boolean;
  /** The change of rules that nobody has seen, where one was drafted. */
  readonly drafted?: Drafted | null;
}

/**
 * Makes the report of a finding. Exchanges and rules are copied field by field; what is said of them is worked out anew
 * from these copies. So nothing else that a finding holds, or may come to hold, gets into a report.
 */
export function reportOf(reported: Reported, { versions, withKeys, drafted = null }: Options): Report {
  const nameKey: NameKey = withKeys ? (key) => key : createKeyNames();
  const exchange = shownExchange(reported.example, '1', nameKey);
  const configuration = reported.configuration && shownConfiguration(reported.configuration);
  const diagnoses = diagnose(exchange, configuration, reported.changedAt);
  const about = diagnoses.find(({ kind }) => kind === reported.diagnosis.kind) ?? diagnoses[0];
  const unlike = alikeInAll(reported.exchanges).filter((group) => !group.includes(reported.example));
  const further = unlike.slice(0, mostFurther).map(([first], at) => shownExchange(first, String(at + 2), nameKey));
  const times = reported.exchanges.map(({ startedAt }) => startedAt);
  const { uploads, others, requests, attempts, hosts } = reported.extent;
  return fitted({
    format: 'cos-cors-doctor/report',
    version: 1,
    madeBy: { extension: versions.extension, browser: versions.browser },
    objectKeys: withKeys,
    whole: true,
    bucket: bucketOf(exchange),
    region: parseEndpoint(hostOf(exchange.request.url)).region,
    requests: {
      ...{ uploads, others, requests, attempts, hosts },
      first: times.reduce((one, other) => Math.min(one, other), exchange.startedAt),
      last: times.reduce((one, other) => Math.max(one, other), exchange.startedAt),
    },
    passedSince: reported.passedSince,
    about: about?.kind ?? reported.diagnosis.kind,
    diagnoses,
    exchange,
    further,
    leftOut: unlike.length - further.length,
    configuration,
    changedAt: reported.changedAt,
    change: changeIn(reported, exchange, about),
    draft: drafted && {
      change: shownDraft(drafted.change),
      asked: drafted.asked,
      steps: drafted.steps.map(shownStep),
    },
    assumptions: [...reported.assumptions],
    alone: saidAlone(exchange, configuration, diagnoses),
    requestIds: idsOf(reported),
    preflight: printCurl(preflightCommand(exchange)),
  });
}
