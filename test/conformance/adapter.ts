import './node-require.ts';
import { badgeText } from '../../extension/background/badge-text.ts';
import { type Finding, findings } from '../../extension/findings/finding.ts';
import { bucketOf } from '../../src/cos/bucket-of.ts';
import type { CorsConfiguration, CorsRule } from '../../src/cos/cors-configuration.ts';
import { parseEndpoint } from '../../src/cos/endpoint.ts';
import { severityOf } from '../../src/cos/mistakes/configuration-mistakes.ts';
import { type PreparedRules, prepareRules } from '../../src/cos/prepared-rules.ts';
import { respondFrom } from '../../src/cos/respond.ts';
import type { CorsResponse, CredentialsMode, Exchange } from '../../src/exchange.ts';
import { corsCheck } from '../../src/fetch/cors-check.ts';
import type { CorsFailure } from '../../src/fetch/cors-failure.ts';
import { judgePreflight, needsPreflight, preflightHeaders } from '../../src/fetch/cors-preflight.ts';
import { isForbiddenRequestHeader } from '../../src/fetch/forbidden-header.ts';
import { readableHeaders } from '../../src/fetch/readable-headers.ts';
import { corsUnsafeRequestHeaderNames, normalizeMethod } from '../../src/fetch/safelist.ts';
import { getHeader, type Header, type HeaderList, normalizeHeaderValue } from '../../src/headers.ts';
import { encodingOf } from '../../src/notation/encoding.ts';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import { conclusion } from '../../src/probing/conclusion.ts';
import { nextProbes } from '../../src/probing/next-probes.ts';
import type { Answered } from '../../src/probing/probe.ts';
import { authorizationFor } from '../../src/rules-request/sign.ts';
import { en } from '../../src/text/en/en.ts';
import { expectedRest } from '../../src/text/expected-text.ts';
import { plainText } from '../../src/text/phrase.ts';
import { diagnosisText, problemText } from '../../src/text/text.ts';
import { failedField } from '../src/support/failed-field.ts';

export { captureVerdicts } from '../extension/support/capture-verdicts.ts';

interface ServerRequest {
  origin: string | null;
  method: string | null;
  preflight: boolean;
  requestHeaders: string[];
  rawRequestHeaders?: string;
}

interface PartialConfiguration {
  rules: (Partial<CorsRule> & Pick<CorsRule, 'allowedOrigins' | 'allowedMethods'>)[];
  responseVary?: boolean;
}

function whole({ rules, responseVary = false }: PartialConfiguration): CorsConfiguration {
  return { rules: rules.map((rule) => ({ allowedHeaders: [], exposeHeaders: [], ...rule })), responseVary };
}

export function prepareServer(configuration: PartialConfiguration): PreparedRules {
  return prepareRules(whole(configuration));
}

export function evaluatePrepared(prepared: PreparedRules, request: ServerRequest) {
  const { origin, method, preflight, requestHeaders } = request;
  const answer = respondFrom(prepared, {
    method: preflight ? 'OPTIONS' : (method ?? ''),
    origin,
    requestMethod: preflight ? method : null,
    requestHeaders,
  });
  return {
    allowed: getHeader(answer.headers, 'Access-Control-Allow-Origin') !== null,
    matchedRule: answer.matchedRule,
    status: answer.status ?? undefined,
    responseHeaders: Object.fromEntries(answer.headers),
  };
}

export function evaluateServer(configuration: PartialConfiguration, request: ServerRequest) {
  return evaluatePrepared(prepareServer(configuration), request);
}

export function parseHost(host: string) {
  const { bucket, appid, region, kind } = parseEndpoint(host);
  return { bucket, appid, region, kind };
}

/** Reads a configuration. `ok` is false when it has no rule or holds what no bucket can, not when it is too open. */
export function parseConfig(bytes: Uint8Array, _fileName: string) {
  const parsed = parseConfiguration(new TextDecoder(encodingOf(bytes)).decode(bytes));
  if (!parsed.ok) return { ok: false, rules: [], problems: [parsed.problem] };
  const { configuration, mistakes, nothingConfigured } = parsed;
  const ok = !nothingConfigured && !mistakes.some((mistake) => severityOf(mistake) === 'mistake');
  return { ok, rules: configuration.rules, responseVary: configuration.responseVary, problems: mistakes };
}

interface BrowserExchange {
  page: { origin: string };
  request: {
    api: 'fetch' | 'xhr';
    method: string;
    headers: Header[];
    body: null | string | { kind: string; type?: string };
    mode: string;
    credentials: CredentialsMode;
    uploadListener?: boolean;
  };
  preflightResponse: CorsResponse;
  actualResponse: CorsResponse;
}

/** Gives the headers that a script's request carries: those it may set, repeated ones joined, and its body's type. */
function scriptHeaders({ headers, body }: BrowserExchange['request']): HeaderList {
  const settable = headers
    .map(([name, value]): Header => [name, normalizeHeaderValue(value)])
    .filter(([name, value]) => !isForbiddenRequestHeader(name, value));
  const names = [...new Set(settable.map(([name]) => name.toLowerCase()))];
  const joined = names.map((name): Header => [name, getHeader(settable, name) ?? '']);
  const type = typeof body === 'string' ? 'text/plain;charset=UTF-8' : body?.type;
  return type === undefined || names.includes('content-type') ? joined : [...joined, ['content-type', type]];
}

export function evaluateBrowser({ page, request, preflightResponse, actualResponse }: BrowserExchange) {
  if (request.mode !== 'cors') return null;
  const { origin } = page;
  const { credentials } = request;
  const method = normalizeMethod(request.method);
  const headers = scriptHeaders(request);
  const useCorsPreflight = request.uploadListener === true && request.body !== null;
  const preflight = needsPreflight({ method, headers, useCorsPreflight });
  const demand = {
    origin,
    method,
    unsafeHeaderNames: corsUnsafeRequestHeaderNames(headers),
    credentialsMode: credentials,
  };
  const sent = preflightHeaders(demand);
  const asked = preflight
    ? {
        accessControlRequestMethod: getHeader(sent, 'Access-Control-Request-Method'),
        accessControlRequestHeaders: getHeader(sent, 'Access-Control-Request-Headers'),
      }
    : {};
  const rejected = (stage: 'preflight' | 'actual', failure: CorsFailure) => ({
    outcome: 'rejected',
    preflight,
    ...asked,
    stage,
    field: failedField(failure),
  });
  if (preflight) {
    const judged = judgePreflight(preflightResponse, demand);
    if (judged !== 'success') return rejected('preflight', judged);
  }
  const checked = corsCheck(actualResponse.headers, origin, credentials);
  if (checked !== 'success') return rejected('actual', checked);
  return {
    outcome: 'resolved',
    preflight,
    ...asked,
    readableHeaders: readableHeaders(actualResponse.headers, credentials),
  };
}

interface AskedPreflight {
  origin: string;
  method: string;
  requestHeaders: readonly string[];
}

type AskBucket = (preflight: AskedPreflight) => Promise<{ status: number; headers: Record<string, string> }>;

/** Asks a bucket, seen from outside, what of a preflight it refuses. */
export async function probe({ origin, method, requestHeaders }: AskedPreflight, ask: AskBucket) {
  const request = { origin, method, headerNames: requestHeaders };
  const question = { request, credentialsMode: 'omit', otherOrigins: [] } as const;
  const answered: Answered[] = [];
  for (;;) {
    const probes = nextProbes(question, answered);
    if (probes.length === 0) break;
    const answers = await Promise.all(
      probes.map(async ({ headerNames, ...asked }) => ask({ ...asked, requestHeaders: headerNames })),
    );
    for (const [index, { status, headers }] of answers.entries()) {
      const asked = probes[index];
      if (asked !== undefined) answered.push({ probe: asked, answer: { status, headers: Object.entries(headers) } });
    }
  }
  const found = conclusion(question, answered);
  return { blocked: found.blocked, ...(found.blocked === 'headers' ? { headers: found.headers } : {}) };
}

interface SigningInput {
  SecretId: string;
  SecretKey: string;
  KeyTime: string;
  Method: string;
  Pathname?: string;
  Query: Record<string, string>;
  Headers: Record<string, string>;
  Bucket?: string;
  Region?: string;
  ForceSignHost?: boolean;
}

/** Signs a `GET /?cors`; `null` for any other request, and for one whose host is not covered. */
export function sign({ SecretId, SecretKey, KeyTime, Method, Pathname, Query, Headers, ...more }: SigningInput) {
  const isOurs = Method.toLowerCase() === 'get' && Pathname === '/' && JSON.stringify(Query) === '{"cors":""}';
  if (!isOurs || more.ForceSignHost === false) return null;
  const sent = Object.entries(Headers);
  const host = getHeader(sent, 'Host') ?? `${more.Bucket}.cos.${more.Region}.myqcloud.com`;
  const securityToken = getHeader(sent, 'x-cos-security-token');
  return authorizationFor(host, { secretId: SecretId, secretKey: SecretKey, securityToken }, KeyTime);
}

interface Incident {
  exchanges: readonly Exchange[];
  configurationText: string | null;
  changedAt?: number;
}

function reading(configurationText: string) {
  const parsed = parseConfiguration(configurationText);
  if (!parsed.ok)
    return {
      ok: false,
      rules: [],
      responseVary: false,
      nothingConfigured: false,
      problem: plainText(problemText(en, parsed.problem)),
    };
  const { configuration, nothingConfigured } = parsed;
  return { ok: true, rules: configuration.rules, responseVary: configuration.responseVary, nothingConfigured };
}

/** What is said beside a finding's change of the rest of its upload. */
function rest({ suggestion }: Finding) {
  return suggestion?.expected === undefined ? [] : [expectedRest(en.interface.expected, suggestion.expected.steps)];
}

function said(finding: Finding) {
  const { diagnosis, extent } = finding;
  const { title, cause, remedy, caveat } = diagnosisText(en, diagnosis);
  const caveats = [...(caveat === undefined ? [] : [caveat]), ...rest(finding)];
  return {
    kind: diagnosis.kind,
    title: plainText(title),
    cause: plainText(cause),
    remedy: plainText(remedy),
    ...(caveats.length === 0 ? {} : { caveat: caveats.map(plainText).join(' ') }),
    extent: en.interface.timeLine.extent(extent),
  };
}

/** What a person is told of captured exchanges once the text is pasted for each of their buckets, as plain English. */
export function incident({ exchanges, configurationText, changedAt }: Incident) {
  const parsed = configurationText === null ? null : reading(configurationText);
  const configuration =
    parsed?.ok || parsed?.nothingConfigured ? { rules: parsed.rules, responseVary: parsed.responseVary } : null;
  const saved = configuration && { configuration, savedAt: 0, ...(changedAt === undefined ? {} : { changedAt }) };
  const buckets = exchanges.map(bucketOf).filter((bucket) => bucket !== null);
  const known = new Map(saved === null ? [] : buckets.map((bucket) => [bucket, saved]));
  const found = findings(exchanges, known);
  return {
    parsed,
    findings: found.map(said),
    badge: badgeText(exchanges, known),
    suggestion: found[0]?.suggestion?.configuration ?? null,
  };
}
