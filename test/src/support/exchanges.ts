import type { CorsResponse, Exchange, Preflight } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';

export const page = 'https://app.example.com';

/** A cross-origin `PUT` to a bucket that has not been answered yet. */
export const pendingPut: Exchange = {
  id: '1',
  startedAt: 0,
  request: {
    url: 'https://examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg',
    method: 'PUT',
    origin: page,
    credentialsMode: 'omit',
    unsafeHeaderNames: ['authorization'],
  },
  preflight: null,
  response: null,
  error: null,
};

/** A cross-origin `GET` to the same bucket, with no header that needs a preflight, that has not been answered yet. */
export const pendingGet: Exchange = {
  ...pendingPut,
  request: { ...pendingPut.request, method: 'GET', unsafeHeaderNames: [] },
};

/** Makes `pendingPut` go to another host: `cdn.example.com`. */
export function putTo(host: string): Exchange {
  return { ...pendingPut, request: { ...pendingPut.request, url: `https://${host}/photo.jpg` } };
}

export const pendingPreflight: Preflight = {
  method: 'PUT',
  headerNames: ['authorization'],
  response: null,
  error: null,
};

export function answered(allowOrigin: string | null, ...more: Header[]): CorsResponse {
  const headers: Header[] = allowOrigin === null ? [] : [['Access-Control-Allow-Origin', allowOrigin]];
  return { status: 200, headers: [...headers, ...more] };
}

export const methods: Header = ['Access-Control-Allow-Methods', 'PUT'];
export const headers: Header = ['Access-Control-Allow-Headers', 'authorization'];
export const leave: Header = ['Access-Control-Allow-Credentials', 'true'];
