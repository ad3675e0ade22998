import { askedHeaders } from '../exchange.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface DeleteWithoutMd5 {
  readonly kind: 'delete-without-md5';
  readonly status: number;
  /** COS's `Code`; `null` where the body was not seen. */
  readonly code: string | null;
}

const isOfS3Client = (name: string) => /^(?:x-amz-|amz-sdk-)/.test(name);

/**
 * An S3 client deleted several objects at once without a digest of the list. Newer AWS SDKs send a checksum of their own
 * in its place, which COS does not accept. https://cloud.tencent.com/document/product/436/8289
 */
export const deleteWithoutMd5: Kind<DeleteWithoutMd5> = {
  detect({ exchange }) {
    const { request, response } = exchange;
    const names = [...request.unsafeHeaderNames, ...askedHeaders(exchange)];
    if (request.method !== 'POST' || !/\?(?:[^#]*&)?delete(?:[=&#]|$)/.test(request.url)) return null;
    if (response === null || response.status < 400 || response.status >= 500) return null;
    if (names.includes('content-md5')) return null;
    const code = response.cosError?.code ?? null;
    const isTold = code === null ? response.status === 400 && names.some(isOfS3Client) : /md5|digest/i.test(code);
    return isTold ? { kind: 'delete-without-md5', status: response.status, code } : null;
  },
  mend: nothingToEdit,
};
