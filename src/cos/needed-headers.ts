import type { Exchange } from '../exchange.ts';
import { needsEtag } from './part-upload.ts';

/**
 * The response headers that the page has to read to go on, spelled as in the console: `ETag` of an uploaded part, which
 * completing the upload needs.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function neededHeaders({ request: { method, url, unsafeHeaderNames } }: Exchange): readonly string[] {
  return needsEtag(method, url, unsafeHeaderNames) ? ['ETag'] : [];
}
