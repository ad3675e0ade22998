/**
 * Whether a request uploads one part of an object. The page has to send the answer's ETag when it completes the upload.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function isPartUpload(method: string, url: string): boolean {
  return method === 'PUT' && /[?&]partNumber=/.test(url) && /[?&]uploadId=/.test(url);
}
