import { isPartUpload } from '../cos/part-upload.ts';
import type { Exchange } from '../exchange.ts';

/**
 * The response headers that the page has to read for its work to go on, as they are spelled in the console: `ETag` of
 * an uploaded part, without which the upload cannot be completed. A part that is copied has it in its body.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function neededHeaders({ request: { method, url, unsafeHeaderNames } }: Exchange): readonly string[] {
  return isPartUpload(method, url) && !unsafeHeaderNames.includes('x-cos-copy-source') ? ['ETag'] : [];
}
