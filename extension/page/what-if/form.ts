import { bucketOf } from '../../../src/cos/bucket-of.ts';
import { hostOf, parseEndpoint } from '../../../src/cos/endpoint.ts';
import { objectOf } from '../../../src/cos/object-of.ts';
import { isPartUpload } from '../../../src/cos/part-upload.ts';
import { isBucketHost } from '../../../src/diagnoses/evidence.ts';
import { askedHeaders, type Exchange } from '../../../src/exchange.ts';
import { addressToAsk } from '../../../src/probing/question.ts';
import { credentialsModeOf } from '../../../src/recorded-verdict.ts';
import type { WantedHeader } from '../../../src/what-if/header-reading.ts';

/** What a person entered. Texts are kept as they were typed. */
export interface Form {
  readonly bucket: string;
  readonly region: string;
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly WantedHeader[];
  readonly withCredentials: boolean;
  /** Whether the form was filled from the upload of a part of an object. */
  readonly uploadsPart: boolean;
}

export const emptyForm: Form = {
  bucket: '',
  region: '',
  origin: '',
  method: 'PUT',
  headers: [],
  withCredentials: false,
  uploadsPart: false,
};

/** The captured request with which a form began, as a person knows it. */
export interface Source {
  readonly method: string;
  /** The object's key; `/` for the bucket as a whole. */
  readonly object: string;
}

export function sourceOf(exchange: Exchange): Source {
  return { method: exchange.request.method, object: objectOf(exchange) ?? '/' };
}

/** The form of a captured request. The bucket's name stands for its own host; another address stays. */
export function formOf(exchange: Exchange): Form {
  const { request, preflight } = exchange;
  const bucket = bucketOf(exchange);
  const isOwn = isBucketHost(parseEndpoint(hostOf(request.url)));
  return {
    bucket: isOwn && bucket !== null ? bucket : addressToAsk(exchange),
    region: '',
    origin: preflight?.origin ?? request.origin,
    method: preflight?.method ?? request.method,
    headers: askedHeaders(exchange).map((name) => ({ name: name.toLowerCase(), asked: true })),
    withCredentials: credentialsModeOf(exchange) === 'include',
    uploadsPart: isPartUpload(request.method, request.url),
  };
}

/** Whether two forms ask the same. */
export function isSameForm(one: Form, other: Form): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
