import { askedHeaders, type Exchange } from '../exchange.ts';
import { type UploadStep, uploadStep } from './upload-step.ts';

/** What sends an upload in parts: the vendor's SDK, the AWS SDK, or a page with addresses that were signed for it. */
export type UploadClient = 'cos-sdk' | 'aws-sdk' | 'presigned';

/** The steps of an upload in parts that can be foreseen. An SDK aborts one that fails or is given up. */
export type ForeseenStep = 'start' | 'part' | 'complete' | 'abort';

/** A request that an upload in parts will send after one that was seen. */
export interface ExpectedStep {
  readonly client: UploadClient;
  readonly kind: ForeseenStep;
  readonly method: string;
  /** CORS-unsafe request-header names: lower case, sorted, each once. */
  readonly headerNames: readonly string[];
}

const methods = { start: 'POST', part: 'PUT', complete: 'POST', abort: 'DELETE' } as const satisfies Record<
  ForeseenStep,
  string
>;

/** What follows a step that was seen. Steps before it were allowed, or the page does not send them. */
const following: Readonly<Partial<Record<UploadStep['kind'], readonly ForeseenStep[]>>> = {
  look: ['start', 'part', 'complete', 'abort'],
  'list-parts': ['part', 'complete', 'abort'],
  start: ['part', 'complete', 'abort'],
  part: ['complete', 'abort'],
};

/**
 * Headers of an object or of one step. A client sends all others, such as its signature or a trace, with every step.
 */
const ownToAStep = /^(?:content-.*|cache-control|expires|pic-operations|x-(?:cos|ci|amz)-.*)$/;

/** Names that look like those of one step and are sent with every one. */
const sentAlways = new Set([
  'x-cos-security-token',
  'x-ci-security-token',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-user-agent',
]);

function isSentAlways(name: string): boolean {
  return sentAlways.has(name) || !ownToAStep.test(name);
}

/**
 * What each step carries beside what every step does, as cos-js-sdk-v5 1.10 and the AWS SDK 3.1175 send it. A presigned
 * address asks for nothing more than its page has shown. `seen`: the headers of the step that was seen.
 */
const carried: Readonly<Record<UploadClient, (seen: ReadonlySet<string>) => Record<ForeseenStep, readonly string[]>>> =
  {
    'cos-sdk': () => ({
      start: ['cache-control', 'content-type'],
      part: [],
      complete: ['content-md5', 'content-type'],
      abort: [],
    }),
    'aws-sdk': (seen) => ({
      start: [],
      part: seen.has('x-amz-checksum-algorithm')
        ? ['content-type', 'x-amz-checksum-crc32', 'x-amz-sdk-checksum-algorithm']
        : ['content-type'],
      complete: ['content-type'],
      abort: [],
    }),
    presigned: (seen) => ({
      start: [],
      part: [],
      complete: seen.has('content-type') ? ['content-type'] : [],
      abort: [],
    }),
  };

/**
 * Tells what sends a step of an upload in parts, by the headers seen. The vendor's SDK sends Cache-Control whenever it
 * starts an upload. A page with presigned addresses may leave the end of an upload to its server: only its start tells
 * that more will follow. `null` when nothing can be foreseen.
 */
function clientOf(step: UploadStep['kind'], seen: ReadonlySet<string>): UploadClient | null {
  if ([...seen].some((name) => name.startsWith('amz-sdk-') || name === 'x-amz-user-agent')) return 'aws-sdk';
  if (seen.has('authorization') && (step !== 'start' || seen.has('cache-control'))) return 'cos-sdk';
  return step === 'start' ? 'presigned' : null;
}

/**
 * Foresees what the upload in parts that a request belongs to will ask next; nothing for a request of another kind.
 * https://cloud.tencent.com/document/product/436/14112
 */
export function expectedSteps(exchange: Exchange): ExpectedStep[] {
  const { method, url } = exchange.request;
  const step = uploadStep(method, url);
  const next = step && following[step.kind];
  if (!next) return [];
  const seen = new Set(askedHeaders(exchange));
  const client = clientOf(step.kind, seen);
  if (client === null) return [];
  const always = [...seen].filter(isSentAlways);
  const own = carried[client](seen);
  // Who signs addresses for a page need not let it abort anything.
  const sent = next.filter((kind) => kind !== 'abort' || client !== 'presigned');
  return sent.map((kind) => {
    const headerNames = [...new Set([...always, ...own[kind]])].sort();
    return { client, kind, method: methods[kind], headerNames };
  });
}
