import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bucket } from '../playground/bucket/bucket.ts';
import { bucketHost, pageOrigin } from '../playground/stage.ts';
import { readPath } from './request-address.ts';

/** What lies between the pages and their bucket: it notes what arrives, and breaks what is to break. */
export interface ServerSide {
  /** The ids of all requests that arrived. */
  readonly arrived: Set<string>;
  /** Whether the network is cut: then nothing is answered. */
  cut: boolean;
}

const allowOrigin = { 'Access-Control-Allow-Origin': '*' };

async function goBetween(side: ServerSide, message: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { kind, id } = readPath(message.url ?? '') ?? {};
  if (id !== undefined) side.arrived.add(id);
  const isPreflight = message.method === 'OPTIONS';
  if (side.cut || kind === (isPreflight ? 'reset-preflight' : 'reset')) {
    message.socket.destroy();
    return true;
  }
  // The page gives up meanwhile, mostly.
  if (kind === (isPreflight ? 'aborted-preflight' : 'aborted')) await sleep(200);
  if (isPreflight) return false;
  if (kind === 'redirect') {
    response.writeHead(307, { ...allowOrigin, Location: `https://${bucketHost}/answered/${id}` }).end();
    return true;
  }
  if (kind === 'cut-short') {
    response.writeHead(200, { ...allowOrigin, 'Content-Length': 1000 }).write('x');
    setTimeout(() => message.socket.destroy(), 5);
    return true;
  }
  return false;
}

/** Places itself before a bucket, and gives it the rules under which each kind of request ends as its name says. */
export function standBefore(bucket: Bucket): ServerSide {
  const side: ServerSide = { arrived: new Set(), cut: false };
  bucket.goesBetween = (message, response) => goBetween(side, message, response);
  bucket.cors = {
    rules: [
      {
        allowedOrigins: [pageOrigin, 'https://www.example.com', 'null'],
        allowedMethods: ['PUT', 'GET'],
        allowedHeaders: ['authorization', 'x-cos-meta-a'],
        exposeHeaders: [],
        maxAgeSeconds: 5,
      },
    ],
    responseVary: false,
  };
  return side;
}
