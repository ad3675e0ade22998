import { isPartUpload } from '../cos/part-upload.ts';
import type { Exchange } from '../exchange.ts';

/**
 * The response headers that the page has to read to go on, spelled as in the console: `ETag` of an uploaded part, which
 * completing the upload needs. A part that is copied has its ETag in the body.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function neededHeaders({ request: { method, url, unsafeHeaderNames } }: Exchange): readonly string[] {
  return isPartUpload(method, url) && !unsafeHeaderNames.includes('x-cos-copy-source') ? ['ETag'] : [];
}
