import { objectOf } from '../cos/object-of.ts';
import { getHeader } from '../headers.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface ForcedDownload {
  readonly kind: 'forced-download';
  readonly host: string;
}

/** Endings of objects that people expect a browser to show. */
const shown = /\.(?:avif|gif|html?|jpe?g|mp[34]|pdf|png|svg|txt|webm|webp)$/i;
/** Types of requests whose answer a browser shows as a document, whatever the object is. */
const documents: ReadonlySet<string> = new Set(['main_frame', 'sub_frame', 'object']);

/**
 * A browser that opens the address saves the object: buckets made since 2024 say so on COS's own domains. Scripts and
 * images are not affected. https://cloud.tencent.com/document/product/436/102489
 */
export const forcedDownload: Kind<ForcedDownload> = {
  detect({ exchange, host, recorded }) {
    const { request, response, type = 'xmlhttprequest' } = exchange;
    if (recorded.outcome !== 'success' || response === null || response.status >= 300) return null;
    if (request.method !== 'GET' || getHeader(response.headers, 'x-cos-force-download') === null) return null;
    const isShown = documents.has(type) || (type === 'xmlhttprequest' && shown.test(objectOf(exchange) ?? ''));
    return isShown ? { kind: 'forced-download', host } : null;
  },
  mend: nothingToEdit,
};
