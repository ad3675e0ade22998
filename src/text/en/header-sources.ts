import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import type { Spoken } from '../../cos/tus.ts';
import { checksumNames, dropzoneOption, type HeaderSourceTexts, sentenceOf, sourceParts } from '../header-sources.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { capitalized, joined } from './near-miss.ts';

/** Says that the names come from somebody. */
const from = (who: string) => (names: readonly string[]) =>
  say`${joined(names)} ${[names.length === 1 ? 'comes' : 'come']} from ${[who]}`;

const leftOut = (names: readonly string[]) => say`the page can also be kept from sending ${joined(names)} to this host`;

const texts: HeaderSourceTexts = {
  from: {
    tus: (names) =>
      say`${joined(names)} ${[names.length === 1 ? 'comes' : 'come']} from a tus client, and COS does not support the tus protocol`,
    sdk: from('the COS SDK'),
    's3-client': from('an S3 client such as the AWS SDK'),
    cloudbase: from('the CloudBase SDK'),
    vod: from('the VOD upload SDK'),
    undecided: (names) =>
      say`${joined(names)} is either a signature for COS or a default of an HTTP client such as axios`,
    library: from('the defaults of an HTTP client or an upload library, such as axios or Dropzone'),
    uppy: from('Uppy'),
    msw: from('MSW (Mock Service Worker)'),
    sentry: from('Sentry'),
    opentelemetry: from('a tracing tool such as OpenTelemetry'),
    tracing: from('a tracing tool'),
    script: (names) =>
      say`${joined(names)} ${[names.length === 1 ? 'was' : 'were']} set by a script: a preflight never lists headers that browsers add themselves`,
    response: (names) =>
      say`${joined(names)} ${[names.length === 1 ? 'is a response header, which does' : 'are response headers, which do']} nothing in a request`,
  },
  wayOut: {
    's3-client': (names) => {
      const sums = checksumNames(names);
      const onAnswers = sums.includes('x-amz-checksum-mode');
      if (sums.length === 0) return null;
      const option = onAnswers && sums.length === 1 ? 'responseChecksumValidation' : 'requestChecksumCalculation';
      return say`set ${`${option}: "WHEN_REQUIRED"`} in the AWS SDK to leave out ${joined(sums)}`;
    },
    cloudbase: () => say`add the page's domain to the security domains of CloudBase if it manages this bucket`,
    undecided: (names) =>
      say`if ${joined(names)} is such a default, stop the page from sending it: COS accepts only a signature there and would answer 403`,
    library: (names) => {
      if (names.includes('authorization'))
        return say`${leftOut(names)}, for example with a client without such defaults: if ${'authorization'} is allowed, COS answers 403 instead, because COS accepts only its own signature there`;
      return names.includes('cache-control')
        ? say`${leftOut(names)}, in Dropzone by ${dropzoneOption}`
        : leftOut(names);
    },
    uppy: () => say`point Uppy's ${'companionUrl'} or ${'endpoint'} at the Companion server, not at the bucket`,
    msw: () => say`update MSW to 2.6.4 or later together with its worker script`,
    sentry: () => say`remove this host from Sentry's ${'tracePropagationTargets'}`,
    opentelemetry: (names) => say`${leftOut(names)}, in OpenTelemetry by ${'propagateTraceHeaderCorsUrls'}`,
    tracing: leftOut,
    response: (names) => say`remove ${joined(names)} from the page's request`,
  },
};

const tusNote = say`${'Tus-Resumable'} shows that a tus client sent this request. COS does not support the tus protocol.`;

/** What to do about a tus client that a bucket cannot serve. */
export const tusRemedy = say`Upload with the COS SDK, or send the tus requests to a server that supports tus.`;

/** The text on a refusal, with what to do in place of its remedy where COS does not speak the request's protocol. */
export function inProtocol({ protocol }: Spoken, text: DiagnosisText): DiagnosisText {
  return protocol === undefined ? text : { ...text, remedy: tusRemedy, caveat: tusNote };
}

/** Who adds the headers, and what the page can do without them; `null` when nothing tells. */
export function headerSources(headers: readonly RefusedHeader[]): Phrase | null {
  const parts = sourceParts(texts, headers);
  const sender = sentenceOf(parts.from, '; ', '.');
  if (sender.length === 0) return null;
  const wayOut = capitalized(sentenceOf(parts.wayOut, '; ', '.'));
  return wayOut.length === 0 ? sender : [...sender, ' ', ...wayOut];
}
