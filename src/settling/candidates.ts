import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { bucketName, hostOf, isOtherEndpoint } from '../cos/endpoint.ts';
import { endpointOf, isSharedHost } from '../cos/endpoint-of.ts';
import { linesWrittenOtherwise } from '../cos/near-misses/written-otherwise.ts';
import { originPatternAllows } from '../cos/origin-pattern.ts';
import type { Exchange } from '../exchange.ts';
import { isToken } from '../headers.ts';
import { nobodysOrigin } from '../probing/near-origins.ts';
import { asSent, keyOf, type Probe } from '../probing/probe.ts';
import { addressToAsk, questionOf } from '../probing/question.ts';

/** A preflight, and the address that it is sent to. */
export interface PlacedProbe {
  readonly url: string;
  readonly probe: Probe;
  /** Whether it goes to a host at which CORS rules may not decide. */
  readonly elsewhere: boolean;
}

/** More would take long to choose from, and tell no more. */
const most = 20;
const mostNames = 10;
const mostRules = 6;

const visible = /^[\x21-\x7e]+$/;

function isSendable({ origin, method, headerNames }: Probe): boolean {
  return visible.test(origin) && isToken(method) && headerNames.every(isToken);
}

/** Header names that a rule allows: those that it lists, and one for each line such as `x-cos-*`. */
function namesIn({ allowedHeaders }: CorsRule): string[] {
  const lines = allowedHeaders.filter((line) => line !== '*');
  return lines.slice(0, mostNames).map((line) => line.replace('*', 'any'));
}

/** What rules answer of the origin in question or of one that they name otherwise: with their headers, with others. */
function besides(configuration: CorsConfiguration, asked: Probe): Probe[] {
  const { rules } = configuration;
  const { origin, method, headerNames } = asked;
  const ofOrigin = rules.filter(({ allowedOrigins }) =>
    allowedOrigins.some((line) => originPatternAllows(line, origin)),
  );
  const ofBoth = ofOrigin.filter(({ allowedMethods }) => allowedMethods.includes(method));
  const otherMethods = ofOrigin.flatMap(({ allowedMethods }) => allowedMethods.filter((each) => each !== method));
  return [
    ...ofBoth.slice(0, mostRules).map((rule) => ({ ...asked, headerNames: namesIn(rule) })),
    ...linesWrittenOtherwise(configuration, origin)
      .slice(0, mostRules)
      .map((line) => ({ ...asked, origin: line })),
    { ...asked, origin: nobodysOrigin(origin) },
    { ...asked, headerNames: ['authorization'] },
    ...[...new Set(otherMethods)].flatMap((each) => [
      { ...asked, method: each },
      { origin, method: each, headerNames: [] },
    ]),
    ...headerNames
      .slice(0, mostNames)
      .map((name) => ({ ...asked, headerNames: headerNames.filter((each) => each !== name) })),
  ];
}

/** The bucket's own host in place of another that names its region in the same place. */
function atBucketHost(url: string): string {
  const bucket = bucketName(endpointOf(url));
  if (bucket !== null && isSharedHost(hostOf(url))) return url.replace(/^(https?:\/\/)([^/]*).*$/is, `$1${bucket}.$2/`);
  return url.replace(/^(https?:\/\/[^/]*?)\.(?:ci|pic|cos-website|cos-c-internal|cos-dualstack)\./i, '$1.cos.');
}

/**
 * Preflights that may tell what a bucket does, the nearest to an exchange's own first. They are written as browsers
 * write them, each once.
 */
export function candidatesFor(exchange: Exchange, configuration: CorsConfiguration): readonly PlacedProbe[] {
  const asked = asSent(questionOf(exchange, []).request);
  const { headerNames } = asked;
  const url = addressToAsk(exchange);
  const elsewhere = isOtherEndpoint(endpointOf(url));
  const near = [
    asked,
    { ...asked, headerNames: [] },
    ...headerNames.slice(0, mostNames).map((name) => ({ ...asked, headerNames: [name] })),
  ];
  const probes = new Map(
    [...near, ...besides(configuration, asked)]
      .map(asSent)
      .filter(isSendable)
      .map((probe) => [keyOf(probe), probe]),
  );
  const own = [...probes.values()].slice(0, elsewhere ? most / 2 : most).map((probe) => ({ url, probe, elsewhere }));
  const atHost = atBucketHost(url);
  return elsewhere && atHost !== url
    ? [...own, ...own.map(({ probe }) => ({ url: atHost, probe, elsewhere: false }))]
    : own;
}
