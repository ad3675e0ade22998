/**
 * Whether a request uploads one part of an object. The page has to send the answer's ETag when it completes the upload.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function isPartUpload(method: string, url: string): boolean {
  return method === 'PUT' && /[?&]partNumber=/.test(url) && /[?&]uploadId=/.test(url);
}

/** Whether the page has to read the ETag of the answer: that of an uploaded part. A part that is copied has it in its body. */
export function needsEtag(method: string, url: string, unsafeHeaderNames: readonly string[]): boolean {
  return isPartUpload(method, url) && !unsafeHeaderNames.includes('x-cos-copy-source');
}
