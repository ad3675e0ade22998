import { effect } from '@preact/signals';
import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { PageState } from './page-state.ts';

const bucket = 'examplebucket-1250000000';
const host = `https://${bucket}.cos.ap-guangzhou.myqcloud.com`;
const page = 'https://app.example.com';
const name = 'example.har';

const configuration: CorsConfiguration = {
  rules: [
    {
      allowedOrigins: [`${page}:8443`, 'https://admin.example.com'],
      allowedMethods: ['GET', 'PUT', 'POST', 'HEAD'],
      allowedHeaders: ['*'],
      exposeHeaders: ['ETag'],
      maxAgeSeconds: 600,
    },
    {
      allowedOrigins: ['https://www.example.com'],
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: ['authorization', 'content-type'],
      exposeHeaders: [],
      maxAgeSeconds: 600,
    },
  ],
  responseVary: false,
};

interface Sent {
  readonly second: number;
  readonly origin: string;
  readonly method: string;
  readonly key: string;
  /** The names that the preflight asks for. */
  readonly headers: readonly string[];
}

const fieldsOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([header, value]) => ({ name: header, value }));

function entry({ second, origin, key }: Sent, method: string, more: Readonly<Record<string, string>>, answer: object) {
  return {
    startedDateTime: `2026-01-05T12:41:0${second}.000Z`,
    time: 40,
    request: { method, url: `${host}/${key}`, headers: fieldsOf({ Origin: origin, ...more }) },
    response: { status: 0, headers: [], ...answer },
  };
}

const asking = ({ method, headers }: Sent) => ({
  'Access-Control-Request-Method': method,
  'Access-Control-Request-Headers': headers.join(','),
});

/** A request whose preflight the bucket refuses, as a browser records both. */
function refused(sent: Sent) {
  return [
    { ...entry(sent, 'OPTIONS', asking(sent), { status: 403 }), _resourceType: 'preflight' },
    { ...entry(sent, sent.method, {}, { _error: 'net::ERR_FAILED' }), _resourceType: 'fetch' },
  ];
}

/** A request that CORS lets pass, and that fails by its signature. */
function badlySigned(sent: Sent) {
  const allowed = fieldsOf({ 'Access-Control-Allow-Origin': sent.origin, Vary: 'Origin' });
  const named = fieldsOf({
    'Access-Control-Allow-Methods': 'GET,PUT',
    'Access-Control-Allow-Headers': sent.headers.join(','),
  });
  const text = '<Error><Code>SignatureDoesNotMatch</Code></Error>';
  return [
    {
      ...entry(sent, 'OPTIONS', asking(sent), { status: 200, headers: [...allowed, ...named] }),
      _resourceType: 'preflight',
    },
    {
      ...entry(
        sent,
        sent.method,
        {},
        { status: 403, headers: allowed, content: { mimeType: 'application/xml', text } },
      ),
      _resourceType: 'fetch',
    },
  ];
}

const usual = ['authorization', 'content-type'];

/** Requests to a bucket that failed for four reasons, as a HAR holds them. */
function har(): object {
  const other = 'https://www.example.com';
  return {
    log: {
      version: '1.2',
      creator: { name: 'COS CORS Doctor', version: '1' },
      entries: [
        badlySigned({ second: 1, origin: other, method: 'PUT', key: 'clips/outro.mp4', headers: usual }),
        refused({ second: 3, origin: other, method: 'DELETE', key: 'clips/old.mp4', headers: ['authorization'] }),
        refused({
          second: 5,
          origin: other,
          method: 'PUT',
          key: 'clips/intro.mp4',
          headers: [...usual, 'x-cos-meta-author'],
        }),
        refused({ second: 7, origin: page, method: 'PUT', key: 'u/4821/photo.png', headers: usual }),
      ].flat(),
    },
  };
}

/** Shows an example in place of a tab: `open` gets its HAR. The rules of its bucket are known as long as it is shown. */
export function showExample(state: PageState, open: (file: File) => void): void {
  open(new File([JSON.stringify(har())], name, { type: 'application/json' }));
  const shown = state.file.value;
  effect(() => {
    const isShown = state.file.value?.name === shown?.name;
    const known = state.saved.value.get(bucket);
    if (isShown && known === undefined)
      state.saved.value = new Map([...state.saved.value, [bucket, { configuration, savedAt: Date.now() }]]);
    if (!isShown && known?.configuration === configuration)
      state.saved.value = new Map([...state.saved.value].filter(([each]) => each !== bucket));
  });
}
