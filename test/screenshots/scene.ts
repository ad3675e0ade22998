import { beginRequest } from '../../extension/capture/pending.ts';
import type { CheckedBucket } from '../../extension/storage/checked-shape.ts';
import { localKeys, sessionKeys } from '../../extension/storage/keys.ts';
import { versioned } from '../../extension/storage/version.ts';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import { asSent, keyOf } from '../../src/probing/probe.ts';
import { addressToAsk, questionOf } from '../../src/probing/question.ts';
import { exchangeUnder } from '../../src/replay.ts';
import { bucketHost, bucketName, pageOrigin } from '../playground/stage.ts';
import { askAll, bucketWith } from '../src/support/asked-bucket.ts';
import { caseFiles, knownConfiguration, recordedExchange } from '../src/support/case-file.ts';
import { checked } from '../src/support/checked-bucket.ts';
import { harOf } from './har-of.ts';

type Items = Readonly<Record<string, unknown>>;

/** What is captured and remembered when a picture is taken. */
export interface Scene {
  /** What the tab's page sent, in this order. Recent times take the place of those that are recorded. */
  readonly exchanges?: readonly Exchange[];
  /** Requests that have not ended. */
  readonly underWay?: readonly Exchange[];
  /** How many requests were dropped from the list. */
  readonly leftOut?: number;
  /** The known rules, by bucket. */
  readonly rules?: Readonly<Record<string, CorsConfiguration>>;
  /** The buckets behind custom domains. */
  readonly named?: Readonly<Record<string, string>>;
  /** What a bucket with these rules was asked about the first request; `answers`: how many have come, all if absent. */
  readonly asked?: { readonly rules: CorsConfiguration; readonly answers?: number };
  /** A check of the first request after `change`, by a bucket with these rules: with the change's, it is not listed. */
  readonly checked?: { readonly rules: CorsConfiguration; readonly change: CheckedBucket['change'] };
  /** Further items of `storage.session`. */
  readonly session?: Items;
}

export function rulesOf(...rules: readonly Partial<CorsRule>[]): CorsConfiguration {
  const usual: CorsRule = {
    allowedOrigins: [pageOrigin],
    allowedMethods: ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'],
    allowedHeaders: ['*'],
    exposeHeaders: ['ETag'],
    maxAgeSeconds: 600,
  };
  return { rules: rules.map((rule) => ({ ...usual, ...rule })), responseVary: false };
}

interface Sent {
  readonly method?: string;
  readonly key?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
}

const ofUpload = ['authorization', 'content-type', 'x-cos-security-token'];

/** A page's request to a bucket with these rules. */
export function sentTo(rules: CorsConfiguration, sent: Sent = {}): Exchange {
  const { method = 'PUT', key = 'u/4821/photo.png', host = bucketHost, headers = ofUpload } = sent;
  const request = {
    url: `https://${host}/${key}`,
    method,
    origin: pageOrigin,
    credentialsMode: 'omit',
    unsafeHeaderNames: headers,
  } as const;
  return exchangeUnder({ id: '', startedAt: 0, request, preflight: null, response: null, error: null }, rules);
}

/** The scene of a file in test/cases: its request, and its rules where they are known. */
export function sceneOfCase(name: string): Scene {
  const file = caseFiles().find(([each]) => each === name)?.[1];
  if (file === undefined) throw new Error(`test/cases has no ${name}`);
  const [exchange, configuration] = [recordedExchange(file), knownConfiguration(file)];
  const { namedBucket, ...captured } = exchange;
  return {
    exchanges: [captured],
    ...(configuration === null ? {} : { rules: { [namedBucket ?? bucketName]: configuration } }),
    ...(namedBucket === undefined ? {} : { named: { [new URL(exchange.request.url).host]: namedBucket } }),
  };
}

const second = 1000;

/** The exchanges with times and ids: the last was sent 20 seconds before `now`, each other one a second before the next. */
function dated(exchanges: readonly Exchange[], now: number): Exchange[] {
  return exchanges.map((exchange, index) => {
    const startedAt = now - (exchanges.length - index + 19) * second;
    return { ...exchange, id: `shown-${index}`, startedAt, endedAt: startedAt + 120 };
  });
}

function pendingItem({ request }: Exchange, index: number, tabId: number, now: number) {
  const begun = beginRequest({
    event: 'onBeforeRequest',
    requestId: `begun-${index}`,
    timeStamp: now - second,
    tabId,
    frameId: 0,
    documentId: null,
    type: 'xmlhttprequest',
    method: request.method,
    url: request.url,
    initiator: request.origin,
    headersFirst: false,
    cos: true,
    sent: null,
    response: null,
    error: null,
  });
  return [sessionKeys.pending(begun.id), JSON.stringify({ ...begun, originHeader: request.origin, mode: 'cors' })];
}

function askedItem(exchange: Exchange, { rules, answers }: NonNullable<Scene['asked']>, now: number) {
  const question = questionOf(exchange, []);
  const url = addressToAsk(exchange);
  const { answered } = askAll(question, bucketWith(rules));
  const isAsking = answers !== undefined;
  const item = {
    question,
    url,
    answered: answered.slice(0, answers),
    progress: isAsking ? 'asking' : 'done',
    problem: null,
    startedAt: now - 2 * second,
    endedAt: isAsking ? null : now - second,
  };
  return [sessionKeys.asked(`${url} ${keyOf(asSent(question.request))}`), item];
}

function checkedItem(exchange: Exchange, { rules, change }: NonNullable<Scene['checked']>, tabId: number, now: number) {
  const passes = rules === change?.configuration;
  const item: CheckedBucket = {
    place: bucketName,
    bucket: bucketName,
    ...checked([exchange], rules),
    change,
    pageOrigin,
    progress: 'done',
    noted: passes,
    startedAt: now - 3 * second,
    endedAt: now - 2 * second,
  };
  return [sessionKeys.checked(String(tabId)), item];
}

/** The items that the extension itself would have stored in this scene. */
export function storedIn(scene: Scene, tabId: number): { readonly session: Items; readonly local: Items } {
  const now = Date.now();
  const { underWay = [], leftOut, rules = {}, named, asked, checked: check, session = {} } = scene;
  const exchanges = dated(scene.exchanges ?? [], now);
  const [first] = exchanges;
  const isMended = check !== undefined && check.rules === check.change?.configuration;
  const listed = isMended ? [] : exchanges;
  const log = harOf([...listed, ...underWay.map((each) => ({ ...each, startedAt: now - second, response: null }))]);
  return {
    session: Object.fromEntries([
      ...listed.map((each) => [sessionKeys.exchange(tabId, each.id), JSON.stringify(each)]),
      ...underWay.map((each, index) => pendingItem(each, index, tabId, now)),
      ...(leftOut === undefined ? [] : [[sessionKeys.leftOut(tabId), String(leftOut)]]),
      ...(asked === undefined || first === undefined ? [] : [askedItem(first, asked, now)]),
      ...(check === undefined || first === undefined ? [] : [checkedItem(first, check, tabId, now)]),
      ['log', log],
      ...Object.entries(session),
    ]),
    local: Object.fromEntries([
      ...Object.entries(rules).map(([bucket, configuration]) => [
        localKeys.configuration(bucket),
        versioned({ configuration, savedAt: now - 300 * second, source: 'pasted' }),
      ]),
      ...(named === undefined ? [] : [[localKeys.namedBuckets, versioned(named)]]),
    ]),
  };
}
