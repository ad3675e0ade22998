/**
 * Whether a request uploads one part of an object: the answer's ETag has to come back when the parts are put together.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function isPartUpload(method: string, url: string): boolean {
  return method === 'PUT' && /[?&]partNumber=/.test(url) && /[?&]uploadId=/.test(url);
}
