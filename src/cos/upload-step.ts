/**
 * What one request does for an upload: send the whole object, append to one, or take a step of an upload in parts.
 * https://cloud.tencent.com/document/product/436/14112
 */
export type UploadStep =
  | { readonly kind: 'whole' | 'append' | 'look' | 'start' }
  | { readonly kind: 'part'; readonly uploadId: string; readonly part: number }
  | { readonly kind: 'list-parts' | 'complete' | 'abort'; readonly uploadId: string };

/** The parameters of a URL by name. A sub-resource, such as `uploads`, has an empty value. */
function parametersOf(url: string): ReadonlyMap<string, string> {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const pairs = query.split('&').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  );
}

const ofUploadId = { GET: 'list-parts', POST: 'complete', DELETE: 'abort' } as const;

function stepInParts(method: string, uploadId: string, part = ''): UploadStep | null {
  if (method === 'PUT') return /^\d{1,9}$/.test(part) ? { kind: 'part', uploadId, part: Number(part) } : null;
  return Object.hasOwn(ofUploadId, method) ? { kind: ofUploadId[method as keyof typeof ofUploadId], uploadId } : null;
}

/** Tells which step of an upload a request to a bucket is; `null` when it uploads nothing. */
export function uploadStep(method: string, url: string): UploadStep | null {
  const parameters = parametersOf(url);
  const uploadId = parameters.get('uploadId');
  if (uploadId !== undefined) return stepInParts(method, uploadId, parameters.get('partNumber'));
  if (parameters.has('uploads')) {
    if (method === 'GET') return { kind: 'look' };
    return method === 'POST' ? { kind: 'start' } : null;
  }
  if (method !== 'PUT' && method !== 'POST') return null;
  if (parameters.has('append')) return { kind: 'append' };
  const hasSubResource = [...parameters.values()].includes('');
  return hasSubResource ? null : { kind: 'whole' };
}
