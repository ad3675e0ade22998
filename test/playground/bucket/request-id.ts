import { randomBytes } from 'node:crypto';

/**
 * A new `x-cos-request-id`: base64 of the server's time in hexadecimal seconds, then three fields that mean nothing
 * outside COS. https://cloud.tencent.com/document/product/436/7729
 */
export function createRequestId(now: number): string {
  const seconds = Math.floor(now / 1000).toString(16);
  const fields = [seconds, ...[4, 2, 3].map((size) => randomBytes(size).toString('hex'))];
  return Buffer.from(fields.join('_')).toString('base64');
}

/** A new `x-cos-trace-id`: base64 of a long hexadecimal text. */
export function createTraceId(): string {
  return Buffer.from(randomBytes(64).toString('hex')).toString('base64');
}
