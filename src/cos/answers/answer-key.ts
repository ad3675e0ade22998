import { getHeader, type HeaderList } from '../../headers.ts';

/**
 * A text by which an answer is known again when the browser's cache gives it once more: COS gives no two the same
 * request id. `null` where none was sent, or where the method's answers are not stored.
 */
export function answerKey(method: string, url: string, headers: HeaderList): string | null {
  const id = getHeader(headers, 'x-cos-request-id');
  if (!id || (method !== 'GET' && method !== 'HEAD')) return null;
  return JSON.stringify([method, url, id, getHeader(headers, 'Date')]);
}
