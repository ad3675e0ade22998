import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Credentials, sign } from '../bucket/signature.ts';
import { bundledClients } from './bundled-clients.ts';
import { plainPage } from './plain-page.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const files: Readonly<Record<string, readonly [path: string, contentType: string]>> = {
  '/': [file('./upload.html'), 'text/html; charset=utf-8'],
  '/clients': [file('./clients.html'), 'text/html; charset=utf-8'],
  '/upload.css': [file('./upload.css'), 'text/css; charset=utf-8'],
  '/upload.js': [file('./upload.js'), 'text/javascript; charset=utf-8'],
  '/traffic.js': [file('./traffic.js'), 'text/javascript; charset=utf-8'],
  '/passing-worker.js': [file('./passing-worker.js'), 'text/javascript; charset=utf-8'],
  '/cos-js-sdk-v5.js': [createRequire(import.meta.url).resolve('cos-js-sdk-v5'), 'text/javascript; charset=utf-8'],
};

/** The `Authorization` for `?method=…&key=…&bucket=…&region=…`: what an application's own server hands to its pages. */
function authorization(query: URLSearchParams, credentials: Credentials): string {
  const field = (name: string): string => query.get(name) ?? '';
  const start = Math.floor(Date.now() / 1000);
  return sign(
    {
      method: field('method'),
      pathname: `/${field('key')}`,
      query: [],
      headers: [['host', `${field('bucket')}.cos.${field('region')}.myqcloud.com`]],
    },
    credentials,
    `${start};${start + 900}`,
  );
}

/** Serves the upload page, its files, plain pages and `/sign` on a page host; 404 for all else. */
export async function servePage(
  isPageHost: boolean,
  message: IncomingMessage,
  response: ServerResponse,
  credentials: Credentials,
): Promise<void> {
  const [pathname = '/', query = ''] = (message.url ?? '/').split('?');
  const found = files[pathname];
  if (isPageHost && pathname === '/sign') {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
    response.end(authorization(new URLSearchParams(query), credentials));
  } else if (isPageHost && pathname === '/plain') {
    const { headers, body } = plainPage(new URLSearchParams(query));
    response.writeHead(200, headers);
    response.end(body);
  } else if (isPageHost && pathname === '/clients.js') {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
    response.end(await bundledClients());
  } else if (isPageHost && found !== undefined) {
    response.writeHead(200, { 'Content-Type': found[1], 'Cache-Control': 'no-store' });
    response.end(await readFile(found[0]));
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('Not found');
  }
}
