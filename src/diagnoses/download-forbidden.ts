import { objectOf } from '../cos/object-of.ts';
import { isBucketHost, type Kind, nothingToEdit } from './evidence.ts';

export interface DownloadForbidden {
  readonly kind: 'download-forbidden';
  readonly host: string;
  /** The ending of the object's key, `.apk`; `null` where the key has another or is not known. */
  readonly ending: string | null;
  readonly status: number;
  /** Whether COS's own `Code` said so. Otherwise the ending and the status are all that tells. */
  readonly stated: boolean;
}

/**
 * COS gives no app packages of buckets made since 2024 on its own domains, whatever signature or CORS rule there is. Its
 * documents show this refusal with 403 and with 400. https://cloud.tencent.com/document/product/436/102489
 */
export const downloadForbidden: Kind<DownloadForbidden> = {
  detect({ exchange, host, endpoint }) {
    const { request, response } = exchange;
    if (response === null || response.status < 400) return null;
    const ending = /\.(?:apk|ipa)$/i.exec(objectOf(exchange) ?? '')?.[0] ?? null;
    const stated = response.cosError?.code === 'DownloadForbidden';
    const shown = [400, 403].includes(response.status) && response.cosError === undefined && ending !== null;
    const isDownload = request.method === 'GET' && isBucketHost(endpoint);
    return stated || (shown && isDownload)
      ? { kind: 'download-forbidden', host, ending, status: response.status, stated }
      : null;
  },
  mend: nothingToEdit,
};
