import { S3CorsConfiguration } from 's3rver/lib/models/config.js';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import { isPreflight } from '../../src/cos/match.ts';
import { type PreparedRules, prepareRules } from '../../src/cos/prepared-rules.ts';
import { type BucketAnswer, respond, respondFrom } from '../../src/cos/respond.ts';
import { printXml } from '../../src/notation/print-xml.ts';
import { type Pair, readPairs } from './pairs.ts';
import { median, print, spread, timeInTurns } from './rounds.ts';

const rounds = 1501;
/** How often a round goes over all pairs: short enough for most rounds to run without a pause on a busy machine. */
const laps = 4;

interface Prepared extends Pair {
  readonly own: PreparedRules;
  /** The rules as s3rver prepares them, with its expressions compiled. */
  readonly peer: S3CorsConfiguration;
}

/** Prepares each configuration once, before the clock runs. */
function prepared(pairs: readonly Pair[]): Prepared[] {
  const known = new Map<CorsConfiguration, Pick<Prepared, 'own' | 'peer'>>();
  for (const { configuration } of pairs) {
    if (known.has(configuration)) continue;
    known.set(configuration, {
      own: prepareRules(configuration),
      peer: new S3CorsConfiguration(printXml(configuration)),
    });
  }
  return pairs.flatMap((pair) => {
    const forms = known.get(pair.configuration);
    return forms === undefined ? [] : [{ ...pair, ...forms }];
  });
}

/** Whether s3rver's rule functions allow the request; its answer is not made. */
function peerAllows({ peer, request: { origin, method, requestMethod, requestHeaders } }: Prepared): boolean {
  const rule = peer.matchRule(origin, requestMethod ?? method);
  if (rule === undefined || requestMethod === null) return rule !== undefined;
  return peer.getAllowedHeaders(rule, requestHeaders).length === requestHeaders.length;
}

/** Copies the rules, so that nothing that is remembered of them helps. */
function copyOf({ configuration: { rules, responseVary } }: Pair): CorsConfiguration {
  return { rules: rules.map((rule) => ({ ...rule })), responseVary };
}

function allows({ headers }: BucketAnswer): boolean {
  return headers.length > 0;
}

/** Prints how many requests a second are held against their rules, beside s3rver's rule functions. */
export function comparePairs(): void {
  const pairs = prepared(readPairs());
  const answers: BucketAnswer[] = [];
  const peerVerdicts: boolean[] = [];
  // Each contender has a loop of its own, so that none is compiled for the sake of another.
  const whole = () => {
    for (let lap = 0; lap < laps; lap++) {
      pairs.forEach(({ own, request }, index) => {
        answers[index] = respondFrom(own, request);
      });
    }
  };
  const peer = () => {
    for (let lap = 0; lap < laps; lap++) {
      pairs.forEach((pair, index) => {
        peerVerdicts[index] = peerAllows(pair);
      });
    }
  };
  const unprepared = () => {
    for (let lap = 0; lap < laps; lap++) {
      pairs.forEach((pair, index) => {
        answers[index] = respond(copyOf(pair), pair.request);
      });
    }
  };
  const [wholeTimes = [], peerTimes = []] = timeInTurns([whole, peer], rounds);
  const [unpreparedTimes = []] = timeInTurns([unprepared], rounds);
  const perSecond = (times: readonly number[]) =>
    `${Math.round((pairs.length * laps * 1000) / median(times)).toLocaleString('en')} a second`;
  const ratios = wholeTimes.map((time, round) => (peerTimes[round] ?? Number.NaN) / time);
  const preflights = pairs.filter(({ request }) => isPreflight(request)).length;
  const agreeing = answers.filter((answer, index) => allows(answer) === peerVerdicts[index]).length;
  print(`${pairs.length} requests, ${preflights} of them preflights; both allow, or both refuse, ${agreeing}`, [
    ['whole answer, prepared rules', perSecond(wholeTimes)],
    ["s3rver's rule functions", perSecond(peerTimes)],
    ['times as fast', spread(ratios, 2)],
    ['whole answer, rules never seen before', perSecond(unpreparedTimes)],
  ]);
}
